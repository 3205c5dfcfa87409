import { SegmentedControl, Stack, Textarea, TextInput } from "@mantine/core"
import { useNavigate } from "@tanstack/react-router"
import type { PersonId } from "#ground/kernel/ids.ts"
import { getEmergencyBound } from "#gate/emergency/contract.ts"
import { beginEmergency } from "#records/emergency/contract.ts"
import { useAnswer, useOutdate } from "#web/ui/client/hooks.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { today } from "#web/ui/format/day.ts"
import { filled } from "#web/ui/form/asks.ts"
import { type ActForm, useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { useStepFirst } from "#web/staff/accounts/use-step-first.ts"
import { Bound } from "./Bound.tsx"

const ways = ["name", "number"] as const

type Typed = {
  readonly way: (typeof ways)[number]
  readonly familyName: string
  readonly birthDate: string | undefined
  readonly givenName: string
  readonly number: string
  readonly reason: string
}

const nothing: Typed = { way: "name", familyName: "", birthDate: undefined, givenName: "", number: "", reason: "" }

/** What is sent of whom it is about. */
const whoOf = ({ way, familyName, birthDate, givenName, number }: Typed) =>
  way === "number" ? { number } : { familyName, ...filled({ birthDate, givenName }) }

/** Says what emergency access is, and asks to whom and why; then the file opens. */
export function EmergencyModal({ person, onClose }: { readonly person?: PersonId; readonly onClose: () => void }) {
  const { t } = useWords()
  const ready = useStepFirst("leaks", onClose)
  const navigate = useNavigate()
  const outdate = useOutdate()
  const bound = useAnswer(getEmergencyBound, {}, { freshFor: 0 })
  const isAsked = person === undefined
  const form = useActForm(beginEmergency, nothing, {
    needed: ({ way }) => ({
      number: isAsked && way === "number",
      familyName: isAsked && way === "name",
      birthDate: isAsked && way === "name",
      reason: t("staff.emergency.reason-short"),
    }),
    send: (typed) => ({ reason: typed.reason, ...(isAsked ? whoOf(typed) : { person }) }),
    // A guess that was wrong counts.
    onProblem: () => outdate(["emergency"]),
    onDone: ({ person: id }) => {
      onClose()
      return navigate({ to: "/persons/$id", params: { id } })
    },
  })
  return (
    <FormModal
      of={form}
      opened={ready}
      risky
      title={t("staff.emergency.ask-title")}
      explanation={t("staff.emergency.ask-explanation")}
      submit={t("staff.emergency.begin")}
      disabled={bound.data?.stop !== undefined}
      onClose={onClose}
    >
      {bound.data !== undefined && <Bound bound={bound.data} />}
      {isAsked && <WhoFields form={form} />}
      <Textarea
        label={t("staff.emergency.reason")}
        minRows={2}
        {...form.text("reason")}
        onChange={(event) => form.set({ reason: event.currentTarget.value.replaceAll("\n", " ") })}
      />
    </FormModal>
  )
}

function WhoFields({ form }: { readonly form: ActForm<Typed> }) {
  const { t } = useWords()
  const { required, ...birthDate } = form.value("birthDate")
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t("staff.emergency.by")}
        fullWidth
        value={form.typed.way}
        onChange={(way) => form.set({ way })}
        data={ways.map((way) => ({ value: way, label: t(`staff.emergency.by.${way}`) }))}
      />
      {form.typed.way === "number" ? (
        <TextInput
          label={t("staff.emergency.number")}
          description={t("staff.emergency.number-hint")}
          {...form.text("number")}
        />
      ) : (
        <>
          <TextInput
            label={t("staff.emergency.family-name")}
            description={t("staff.emergency.family-name-hint")}
            autoComplete="off"
            {...form.text("familyName")}
          />
          <DayField
            label={t("staff.emergency.birth-date")}
            withAsterisk={required}
            aria-required={required}
            maxDate={today()}
            {...birthDate}
          />
          <TextInput
            label={t("staff.emergency.given-name")}
            description={t("staff.emergency.given-name-hint")}
            autoComplete="off"
            {...form.text("givenName")}
          />
        </>
      )}
    </Stack>
  )
}
