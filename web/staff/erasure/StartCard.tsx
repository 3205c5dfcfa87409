import { Alert, Button, Group, Stack, TextInput } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { IconInfoCircle } from "@tabler/icons-react"
import { useState } from "react"
import type { FormEvent } from "react"
import { getErasure, startErasure } from "#duties/erasure/contract.ts"
import type { Erasure } from "#duties/erasure/contract.ts"
import { Form } from "#web/ui/Form.tsx"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { ButtonLink } from "#web/ui/links.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/words.ts"
import { SecondPerson } from "./SecondPerson.tsx"
import { useChoices } from "./use-choices.ts"

/** After looking: typing what will happen, and then it begins or goes to a colleague. */
export function StartCard({ erasure }: { readonly erasure: Erasure }) {
  const { t, language } = useWords()
  const needsSecond = erasure.needsApproval.length > 0
  return (
    <Section title={t("staff.erasure.confirm")}>
      <Stack gap="md">
        {needsSecond && <SecondPerson erasure={erasure} />}
        {erasure.may.start ? (
          <StartForm erasure={erasure} needsSecond={needsSecond} />
        ) : (
          <Alert color="gray" icon={<IconInfoCircle aria-hidden />} title={t("staff.erasure.only-prepare")}>
            {t("staff.erasure.only-prepare-line", { moment: momentOf(erasure.keptUntil ?? erasure.madeAt, language) })}
          </Alert>
        )}
      </Stack>
    </Section>
  )
}

const plain = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase()

function StartForm({ erasure, needsSecond }: { readonly erasure: Erasure; readonly needsSecond: boolean }) {
  const { t, language } = useWords()
  const { forget } = useChoices()
  const [typed, setTyped] = useState("")
  const [tried, setTried] = useState(false)
  const words = erasure.confirmation ?? ""
  const isRight = plain(typed) === plain(words)
  const start = useAct(startErasure, {
    keeps: (fresh) => keptAs(getErasure, { id: fresh.id }, fresh),
    onDone: (fresh) => {
      forget()
      notifications.show({ message: saidOf(fresh) })
    },
  })
  const saidOf = ({ state, approvers = [] }: Erasure) => {
    if (state !== "waiting") return t("staff.erasure.started")
    if (approvers.length === 0) return t("staff.erasure.asked-nobody")
    const names = new Intl.ListFormat(language).format(approvers.map(({ name }) => name))
    return t("staff.erasure.asked", { names })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isRight) start.mutate({ preview: erasure.id, confirmation: typed })
  }
  return (
    <Form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={t("staff.erasure.confirm-type", { words })}
          description={t("staff.erasure.confirm-hint")}
          maw={420}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={tried && !isRight ? t("staff.erasure.confirm-wrong", { words }) : undefined}
        />
        <ProblemNote problem={start.error} />
        <Group justify="flex-end" gap="sm">
          <ButtonLink to="/erasures" variant="default">
            {t("staff.erasure.leave-it")}
          </ButtonLink>
          <Button type="submit" color="red" loading={start.isPending}>
            {t(needsSecond ? "staff.erasure.ask" : `staff.erasure.start.${erasure.end}`)}
          </Button>
        </Group>
      </Stack>
    </Form>
  )
}
