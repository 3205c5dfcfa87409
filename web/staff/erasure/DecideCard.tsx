import { Button, Group, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { decideErasure, getErasure, type Erasure } from "#duties/erasure/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Confirm } from "#web/ui/Confirm.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { ApprovalNote } from "#web/staff/approvals/ApprovalNote.tsx"
import { useWhat } from "./use-what.ts"

/** After looking at what somebody else asked for: agreeing, or not. */
export function DecideCard({ erasure }: { readonly erasure: Erasure }) {
  const { t } = useWords()
  const what = useWhat()
  const [asking, setAsking] = useState(false)
  const [isRefusing, setRefusing] = useState(false)
  const decide = useAct(decideErasure, {
    keeps: (fresh) => keptAs(getErasure, { id: fresh.id }, fresh),
    said: ({ state }, { approved }) => {
      if (approved === false) return t("staff.erasure.refused")
      return t(state === "running" ? "staff.erasure.approved" : "staff.erasure.approved-waits")
    },
    onDone: () => {
      setAsking(false)
      setRefusing(false)
    },
  })
  const { id, end, askedBy, approval } = erasure
  const name = askedBy?.name ?? ""
  const mayAgree = approval?.may.sayYes === true
  return (
    <Section title={t("staff.erasure.decide")}>
      <Stack gap="md">
        <Text>{t(mayAgree ? "staff.erasure.decide-line" : "staff.erasure.decide-not-line", { name })}</Text>
        {approval !== undefined && <ApprovalNote approval={approval} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => setRefusing(true)}>
            {t("staff.erasure.refuse")}
          </Button>
          {mayAgree && (
            <Button color="red" onClick={() => setAsking(true)}>
              {t("staff.erasure.approve")}
            </Button>
          )}
        </Group>
      </Stack>
      <Confirm
        opened={asking}
        risky
        title={t("staff.erasure.approve-title")}
        explanation={t(`staff.erasure.approve-explanation.${end}`, { what: what(erasure) })}
        submit={t("staff.erasure.approve-submit")}
        of={decide}
        onClose={() => setAsking(false)}
        onYes={() => decide.mutate({ id, approved: true })}
      />
      <Confirm
        opened={isRefusing}
        risky
        title={t("staff.erasure.refuse")}
        explanation={t("staff.erasure.refuse-explanation", { name })}
        submit={t("staff.erasure.refuse")}
        of={decide}
        onClose={() => setRefusing(false)}
        onYes={() => decide.mutate({ id, approved: false })}
      />
    </Section>
  )
}
