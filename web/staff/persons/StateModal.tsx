import { TextInput } from "@mantine/core"
import { getPerson, makeActive, makeInactive, recordDeath, type Person } from "#records/persons/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { filled } from "#web/ui/form/asks.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { today } from "#web/ui/format/day.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { InactiveReasonField } from "./InactiveReasonField.tsx"

const acts = { "make-inactive": makeInactive, "make-active": makeActive, "record-death": recordDeath }

export type ChosenState = keyof typeof acts

type Props = { readonly person: Person; readonly change: ChosenState; readonly onClose: () => void }
type Typed = { readonly reason: string; readonly day: string | undefined }

/** Asks what is needed to make a person inactive, active again, or deceased. */
export function StateModal({ person: { id, fullName }, change, onClose }: Props) {
  const { t } = useWords()
  const start: Typed = { reason: "", day: change === "make-inactive" ? today() : undefined }
  const needsReason = change !== "record-death"
  const form = useActForm(acts[change], start, {
    needed: { reason: needsReason && t("staff.persons.reason-needed") },
    send: ({ reason, day }) => ({
      id,
      ...(needsReason ? { reason } : {}),
      ...filled(change === "make-inactive" ? { date: day } : { on: day }),
    }),
    keeps: (fresh) => keptAs(getPerson, { id: fresh.id }, fresh),
    said: t("staff.persons.state-changed"),
    onDone: onClose,
  })
  return (
    <FormModal
      of={form}
      title={t(`staff.persons.${change}-title`, { name: fullName })}
      explanation={t(`staff.persons.${change}-explanation`)}
      submit={t(`staff.persons.${change}-submit`)}
      onClose={onClose}
    >
      {change === "make-inactive" && <InactiveReasonField {...form.value("reason")} />}
      {change === "make-active" && (
        <TextInput label={t("staff.persons.reason")} data-autofocus {...form.text("reason")} />
      )}
      {change !== "make-active" && (
        <DayField
          label={t(change === "make-inactive" ? "staff.persons.since" : "staff.persons.death-day")}
          {...form.value("day")}
          required={change === "make-inactive"}
          maxDate={today()}
        />
      )}
    </FormModal>
  )
}
