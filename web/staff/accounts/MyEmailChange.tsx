import { Alert, Button, Group, Text } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { IconMailQuestion } from "@tabler/icons-react"
import { answerMyEmailChange, getMyEmailChange } from "#gate/users/contract.ts"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Somebody else gave another address for one's account: it is asked here, and nowhere decided without its owner in silence. */
export function MyEmailChange() {
  const { t, language } = useWords()
  const found = useAnswer(getMyEmailChange, {}, { freshFor: 0 })
  const answer = useAct(answerMyEmailChange, {
    onDone: ({ isInUse }, { yes }) => {
      if (isInUse) location.assign("/")
      else if (!yes) notifications.show({ message: t("staff.my-email.refused") })
    },
  })
  const change = found.data?.change
  if (change === undefined) return null
  const { email, by, countsAt, isAgreed } = change
  return (
    <Alert color="amber" icon={<IconMailQuestion aria-hidden />} title={t("staff.my-email.title")}>
      <Text size="sm" mb="sm" className="wrap">
        {isAgreed
          ? t("staff.my-email.agreed", { email })
          : t("staff.my-email.explanation", { email, by, moment: momentOf(countsAt, language) })}
      </Text>
      <ProblemNote problem={answer.error} />
      <Group gap="sm">
        {!isAgreed && (
          <Button size="xs" loading={answer.isPending} onClick={() => answer.mutate({ yes: true })}>
            {t("staff.old-email.yes")}
          </Button>
        )}
        <Button size="xs" variant="default" loading={answer.isPending} onClick={() => answer.mutate({ yes: false })}>
          {t("staff.my-email.no")}
        </Button>
      </Group>
    </Alert>
  )
}
