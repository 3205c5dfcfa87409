import { Alert, Button, Group, Stack, Text } from "@mantine/core"
import { IconUserQuestion } from "@tabler/icons-react"
import { useMutation } from "@tanstack/react-query"
import { useState, type FormEvent, type ReactNode } from "react"
import type { NextStep, StepName } from "#gate/accounts/contract.ts"
import { Form } from "#web/ui/Form.tsx"
import { AnswerProblem } from "#web/ui/client/problem.ts"
import { timeHere } from "#web/ui/format/day.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { CodeField } from "./CodeField.tsx"
import { RecoveryField } from "./RecoveryField.tsx"
import type { Ways } from "./ways.ts"

type Props<Done> = {
  /** What the server asked, and what may be given instead. */
  readonly asked: NextStep
  readonly ways: Ways<Done>
  readonly submit: string
  readonly onDone: (done: Done) => void
  readonly onAsked: (asked: NextStep) => void
  /** What else one can do: leave, begin again. */
  readonly beside: ReactNode
}

/** How much has to be typed before it can be sent. */
const lengths: Readonly<Record<StepName, number>> = { passkey: 0, code: 6, totp: 6, recovery: 12 }

/** The second step, whichever it is, with the others to choose from; or what to do where there is none to give. */
export function SecondStep<Done>(props: Props<Done>) {
  const { t } = useWords()
  const { next } = props.asked
  if (next !== "identity-check") return <Given {...props} first={next} />
  return (
    <Stack>
      <Alert color="amber" icon={<IconUserQuestion aria-hidden />} title={t("staff.step.identity-check.title")}>
        {t("staff.step.identity-check.explanation")}
      </Alert>
      <Group>{props.beside}</Group>
    </Stack>
  )
}

function Given<Done>({
  asked,
  first,
  ways,
  submit,
  onDone,
  onAsked,
  beside,
}: Props<Done> & { readonly first: StepName }) {
  const { t } = useWords()
  const [step, setStep] = useState<StepName>(first)
  const [code, setCode] = useState("")
  const give = useMutation({
    mutationFn: () => (step === "passkey" ? ways.passkey() : ways.give(step, code)),
    onSuccess: onDone,
  })
  const choose = (other: StepName) => {
    setStep(other)
    setCode("")
    give.reset()
  }
  const mail = useMutation({
    mutationFn: ways.mail,
    onSuccess: (answer) => {
      choose("code")
      onAsked(answer)
    },
  })
  const confirm = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    give.mutate()
  }
  const others = (asked.steps ?? []).filter((name) => name !== step)
  const email = asked.next === "code" ? asked.maskedEmail : ""
  const noneUntil = asked.next === "code" ? asked.noCodeUntil : undefined
  const hadTooMany =
    noneUntil !== undefined || (mail.error instanceof AnswerProblem && mail.error.code === "accounts.codes.too-many")
  const wasSent = step === "code" && mail.isSuccess && give.isIdle
  return (
    <Form onSubmit={confirm}>
      <Stack>
        {step === "code" && noneUntil !== undefined ? (
          <Text role="status">{t("staff.step.code.none-until", { time: timeHere(noneUntil) })}</Text>
        ) : (
          <Text c="dimmed">{t(`staff.step.${step}.explanation`, { email })}</Text>
        )}
        {step === "recovery" && <RecoveryField value={code} onChange={setCode} />}
        {(step === "code" || step === "totp") && <CodeField key={step} value={code} onChange={setCode} />}
        <ProblemNote problem={give.error ?? mail.error} />
        {hadTooMany && others.length === 0 && (
          <Text c="dimmed" size="sm">
            {t("staff.step.code.other-way")}
          </Text>
        )}
        <Button
          type="submit"
          size="md"
          fullWidth
          data-autofocus={step === "passkey" || undefined}
          loading={give.isPending}
          disabled={code.length < lengths[step]}
        >
          {step === "passkey" ? t("staff.step.passkey.submit") : submit}
        </Button>
        {wasSent && (
          <Text size="sm" role="status">
            {t("staff.sign-in.sent")}
          </Text>
        )}
        <Group justify="space-between" gap="xs">
          {step === "code" && (
            <Button variant="subtle" size="compact-sm" loading={mail.isPending} onClick={() => mail.mutate()}>
              {t("staff.sign-in.again")}
            </Button>
          )}
          {others.map((name) => (
            <Button
              key={name}
              variant="subtle"
              size="compact-sm"
              loading={name === "code" && mail.isPending}
              onClick={() => (name === "code" ? mail.mutate() : choose(name))}
            >
              {t(`staff.step.${name}.choose`)}
            </Button>
          ))}
          {beside}
        </Group>
      </Stack>
    </Form>
  )
}
