import { Alert, Stack } from "@mantine/core"
import { IconInfoCircle } from "@tabler/icons-react"
import { getErasure, startErasure, type Erasure } from "#duties/erasure/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { ButtonLink } from "#web/ui/links.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { SecondPerson } from "./SecondPerson.tsx"
import { TypedYes } from "./TypedYes.tsx"
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

function StartForm({ erasure, needsSecond }: { readonly erasure: Erasure; readonly needsSecond: boolean }) {
  const { t, language } = useWords()
  const { forget } = useChoices()
  const start = useAct(startErasure, {
    keeps: (fresh) => keptAs(getErasure, { id: fresh.id }, fresh),
    said: (fresh) => saidOf(fresh),
    onDone: forget,
  })
  const saidOf = ({ state, approvers = [] }: Erasure) => {
    if (state !== "waiting") return t("staff.erasure.started")
    if (approvers.length === 0) return t("staff.erasure.asked-nobody")
    const names = new Intl.ListFormat(language).format(approvers.map(({ name }) => name))
    return t("staff.erasure.asked", { names })
  }
  return (
    <TypedYes
      words={erasure.confirmation ?? ""}
      of={start}
      submit={t(needsSecond ? "staff.erasure.ask" : `staff.erasure.start.${erasure.end}`)}
      onYes={(confirmation) => start.mutate({ preview: erasure.id, confirmation })}
    >
      <ButtonLink to="/erasures" variant="default">
        {t("staff.erasure.leave-it")}
      </ButtonLink>
    </TypedYes>
  )
}
