import { TextInput } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { useState } from "react"
import { getPerson, makeActive, makeInactive, recordDeath } from "#records/persons/contract.ts"
import type { Person } from "#records/persons/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { today } from "#web/ui/format/day.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"
import { InactiveReasonField } from "./InactiveReasonField.tsx"

export type StateChange = "make-inactive" | "make-active" | "record-death"

type Props = { readonly person: Person; readonly change: StateChange; readonly onClose: () => void }

/** Asks what is needed to make a person inactive, active again, or deceased. */
export function StateModal({ person, change, onClose }: Props) {
  const { t } = useWords()
  const [reason, setReason] = useState("")
  const [day, setDay] = useState<string | undefined>(change === "record-death" ? undefined : today())
  const [tried, setTried] = useState(false)
  const needsReason = change !== "record-death"
  const done = {
    keeps: (fresh: Person) => keptAs(getPerson, { id: fresh.id }, fresh),
    onDone: () => {
      notifications.show({ message: t("staff.persons.state-changed") })
      onClose()
    },
  }
  const inactive = useAct(makeInactive, done)
  const active = useAct(makeActive, done)
  const death = useAct(recordDeath, done)
  const submit = () => {
    setTried(true)
    const why = reason.trim()
    if (needsReason && why === "") return
    const on = day === undefined ? {} : { on: day }
    if (change === "make-inactive")
      inactive.mutate({ id: person.id, reason: why, ...(day === undefined ? {} : { date: day }) })
    else if (change === "make-active") active.mutate({ id: person.id, reason: why })
    else death.mutate({ id: person.id, ...on })
  }
  return (
    <FormModal
      opened
      title={t(`staff.persons.${change}-title`, { name: person.fullName })}
      explanation={t(`staff.persons.${change}-explanation`)}
      submit={t(`staff.persons.${change}-submit`)}
      busy={inactive.isPending || active.isPending || death.isPending}
      problem={inactive.error ?? active.error ?? death.error}
      onClose={onClose}
      onSubmit={submit}
    >
      {change === "make-inactive" && (
        <InactiveReasonField
          onChange={setReason}
          error={tried && reason.trim() === "" ? t("staff.persons.reason-needed") : undefined}
        />
      )}
      {change === "make-active" && (
        <TextInput
          label={t("staff.persons.reason")}
          required
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === "" ? t("staff.persons.reason-needed") : undefined}
        />
      )}
      {change !== "make-active" && (
        <DayField
          label={t(change === "make-inactive" ? "staff.persons.since" : "staff.persons.death-day")}
          required={change === "make-inactive"}
          value={day}
          onChange={setDay}
          maxDate={today()}
        />
      )}
    </FormModal>
  )
}
