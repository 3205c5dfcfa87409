import { SegmentedControl, Stack, Textarea, TextInput } from "@mantine/core"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import type { PersonId } from "#ground/kernel/ids.ts"
import { getEmergencyBound } from "#gate/emergency/contract.ts"
import { beginEmergency } from "#records/emergency/contract.ts"
import { useAct, useAnswer, useOutdate } from "#web/ui/client/hooks.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { today } from "#web/ui/format/day.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"
import { useStepFirst } from "#web/staff/accounts/use-step-first.ts"
import { Bound } from "./Bound.tsx"

const shortest = 10

const ways = ["name", "number"] as const
type Way = (typeof ways)[number]

type Typed = {
  readonly way: Way
  readonly familyName: string
  readonly birthDate: string | undefined
  readonly givenName: string
  readonly number: string
}

const nothing: Typed = { way: "name", familyName: "", birthDate: undefined, givenName: "", number: "" }

const isMissing = ({ way, familyName, birthDate, number }: Typed): boolean =>
  way === "number" ? number.trim() === "" : familyName.trim() === "" || birthDate === undefined

/** What is sent of it. */
function whoOf({ way, familyName, birthDate, givenName, number }: Typed) {
  if (way === "number") return { number }
  const given = givenName.trim()
  return {
    familyName,
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(given === "" ? {} : { givenName: given }),
  }
}

/** Says what emergency access is, and asks to whom and why; then the file opens. */
export function EmergencyModal({ person, onClose }: { readonly person?: PersonId; readonly onClose: () => void }) {
  const { t } = useWords()
  const ready = useStepFirst("leaks", onClose)
  const navigate = useNavigate()
  const outdate = useOutdate()
  const bound = useAnswer(getEmergencyBound, {}, { freshFor: 0 })
  const [typed, setTyped] = useState(nothing)
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  const begin = useAct(beginEmergency, {
    onDone: ({ person: id }) => {
      onClose()
      return navigate({ to: "/persons/$id", params: { id } })
    },
  })
  const isShort = reason.trim().length < shortest
  const isAsked = person === undefined
  const submit = () => {
    setTried(true)
    if (isShort || (isAsked && isMissing(typed))) return
    begin.mutate(
      { reason, ...(isAsked ? whoOf(typed) : { person }) },
      // A guess that was wrong counts.
      { onError: () => void outdate(["emergency"]) },
    )
  }
  const stop = bound.data?.stop
  return (
    <FormModal
      opened={ready}
      risky
      title={t("staff.emergency.ask-title")}
      explanation={t("staff.emergency.ask-explanation")}
      submit={t("staff.emergency.begin")}
      busy={begin.isPending}
      disabled={stop !== undefined}
      problem={begin.error}
      onClose={onClose}
      onSubmit={submit}
    >
      {bound.data !== undefined && <Bound bound={bound.data} />}
      {isAsked && <WhoFields typed={typed} tried={tried} onChange={setTyped} />}
      <Textarea
        label={t("staff.emergency.reason")}
        required
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value.replaceAll("\n", " "))}
        error={tried && isShort ? t("staff.emergency.reason-short") : undefined}
      />
    </FormModal>
  )
}

type WhoProps = { readonly typed: Typed; readonly tried: boolean; readonly onChange: (typed: Typed) => void }

function WhoFields({ typed, tried, onChange }: WhoProps) {
  const { t } = useWords()
  const faultOf = (value: string) => (tried && value.trim() === "" ? t("staff.ui.fault-missing") : undefined)
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t("staff.emergency.by")}
        fullWidth
        value={typed.way}
        onChange={(way) => onChange({ ...typed, way })}
        data={ways.map((way) => ({ value: way, label: t(`staff.emergency.by.${way}`) }))}
      />
      {typed.way === "number" ? (
        <TextInput
          label={t("staff.emergency.number")}
          description={t("staff.emergency.number-hint")}
          required
          maxLength={40}
          value={typed.number}
          onChange={(event) => onChange({ ...typed, number: event.currentTarget.value })}
          error={faultOf(typed.number)}
        />
      ) : (
        <>
          <TextInput
            label={t("staff.emergency.family-name")}
            description={t("staff.emergency.family-name-hint")}
            required
            maxLength={200}
            autoComplete="off"
            value={typed.familyName}
            onChange={(event) => onChange({ ...typed, familyName: event.currentTarget.value })}
            error={faultOf(typed.familyName)}
          />
          <DayField
            label={t("staff.emergency.birth-date")}
            withAsterisk
            aria-required
            value={typed.birthDate}
            maxDate={today()}
            onChange={(birthDate) => onChange({ ...typed, birthDate })}
            error={faultOf(typed.birthDate ?? "")}
          />
          <TextInput
            label={t("staff.emergency.given-name")}
            description={t("staff.emergency.given-name-hint")}
            maxLength={200}
            autoComplete="off"
            value={typed.givenName}
            onChange={(event) => onChange({ ...typed, givenName: event.currentTarget.value })}
          />
        </>
      )}
    </Stack>
  )
}
