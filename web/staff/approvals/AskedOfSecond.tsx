import { Button, Group, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { answerAsking, withdrawAsking, type WaitingApproval } from "#gate/approval/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Facts } from "#web/ui/Facts.tsx"
import { Confirm } from "#web/ui/Confirm.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { ApprovalNote } from "./ApprovalNote.tsx"

/** What is asked of a second person, with the reader's yes or no to it, or taking it back for whoever asked. */
export function AskedOfSecond({ asked }: { readonly asked: WaitingApproval }) {
  const { t, language } = useWords()
  const { id, label, facts, askedBy, askedAt, may } = asked
  const answer = useAct(answerAsking, {
    said: ({ state }) => t(state === "waiting" ? "staff.approval.yes-waits" : `staff.approval.${state}`),
  })
  const withdraw = useAct(withdrawAsking, { said: t("staff.approval.withdrawn") })
  const [isRefusing, setRefusing] = useState(false)
  const isBusy = answer.isPending || withdraw.isPending
  return (
    <Stack gap="sm">
      <div>
        <Text fw={550}>{label}</Text>
        <Text size="sm" c="dimmed">
          {t("staff.approval.asked-by", { name: askedBy.name, moment: momentOf(askedAt, language) })}
        </Text>
      </div>
      <Facts facts={facts} empty="" />
      <ApprovalNote approval={asked} />
      <ProblemNote problem={isRefusing ? undefined : (answer.error ?? withdraw.error)} />
      <Group gap="sm">
        {may.sayNo && (
          <Button variant="default" disabled={isBusy} onClick={() => setRefusing(true)}>
            {t("staff.approval.no")}
          </Button>
        )}
        {may.sayYes && (
          <Button loading={answer.isPending} onClick={() => answer.mutate({ id, approved: true })}>
            {t("staff.approval.yes")}
          </Button>
        )}
        {may.withdraw && (
          <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate({ id })}>
            {t("staff.approval.withdraw")}
          </Button>
        )}
      </Group>
      <Confirm
        opened={isRefusing}
        risky
        title={t("staff.approval.no")}
        explanation={t("staff.approval.no-explanation", { name: askedBy.name })}
        submit={t("staff.approval.no")}
        of={answer}
        onClose={() => setRefusing(false)}
        onYes={() => answer.mutate({ id, approved: false }, { onSuccess: () => setRefusing(false) })}
      />
    </Stack>
  )
}
