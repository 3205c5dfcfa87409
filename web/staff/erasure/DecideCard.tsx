import { Button, Group, Stack, Text } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { useState } from "react"
import { decideErasure, getErasure } from "#duties/erasure/contract.ts"
import type { Erasure } from "#duties/erasure/contract.ts"
import { useAct, useKeepAnswer } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/words.ts"
import { ApprovalNote } from "#web/staff/approvals/ApprovalNote.tsx"
import { listsWithErasures } from "./outdated.ts"
import { useWhat } from "./use-what.ts"

/** After looking at what somebody else asked for: agreeing, or not. */
export function DecideCard({ erasure }: { readonly erasure: Erasure }) {
  const { t } = useWords()
  const what = useWhat()
  const keep = useKeepAnswer()
  const [asking, setAsking] = useState(false)
  const decide = useAct(decideErasure, {
    outdates: listsWithErasures,
    onDone: (fresh, { approved }) => {
      setAsking(false)
      keep(getErasure, { id: fresh.id }, fresh)
      const said = fresh.state === "running" ? "staff.erasure.approved" : "staff.erasure.approved-waits"
      notifications.show({ message: t(approved === false ? "staff.erasure.refused" : said) })
    },
  })
  const { id, end, askedBy, approval } = erasure
  return (
    <Section title={t("staff.erasure.decide")}>
      <Stack gap="md">
        <Text>{t("staff.erasure.decide-line", { name: askedBy?.name ?? "" })}</Text>
        {approval !== undefined && <ApprovalNote approval={approval} />}
        {!asking && <ProblemNote problem={decide.error} />}
        <Group justify="flex-end" gap="sm">
          <Button
            variant="default"
            loading={decide.isPending && !asking}
            onClick={() => decide.mutate({ id, approved: false })}
          >
            {t("staff.erasure.refuse")}
          </Button>
          {approval?.may.sayYes === true && (
            <Button color="red" onClick={() => setAsking(true)}>
              {t("staff.erasure.approve")}
            </Button>
          )}
        </Group>
      </Stack>
      <FormModal
        opened={asking}
        risky
        title={t("staff.erasure.approve-title")}
        explanation={t(`staff.erasure.approve-explanation.${end}`, { what: what(erasure) })}
        submit={t("staff.erasure.approve-submit")}
        busy={decide.isPending}
        problem={decide.error}
        onClose={() => setAsking(false)}
        onSubmit={() => decide.mutate({ id, approved: true })}
      />
    </Section>
  )
}
