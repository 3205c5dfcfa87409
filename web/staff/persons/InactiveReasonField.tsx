import { TextInput } from "@mantine/core"
import { useState } from "react"
import { listInactiveReasons, makeInactive } from "#records/persons/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { askOf } from "#web/ui/form/asks.ts"
import { useWords } from "#web/staff/use-words.ts"

type Props = {
  /** The id of a reason of the list, or the person's own in words; empty until there is one. */
  readonly onChange: (reason: string) => void
  readonly error: string | undefined
}

/** Chooses why somebody becomes inactive, or asks for it in words where the list does not say it. */
export function InactiveReasonField({ onChange, error }: Props) {
  const { t } = useWords()
  const { data } = useAnswer(listInactiveReasons, {})
  const reasons = (data?.reasons ?? []).filter(({ inUse }) => inUse)
  const [chosen, setChosen] = useState<string>()
  const [own, setOwn] = useState("")
  const isOther = reasons.some(({ id, isOther: other }) => other && id === chosen)
  const choose = (value: string | null) => {
    setChosen(value ?? undefined)
    const isOwn = reasons.some(({ id, isOther: other }) => other && id === value)
    onChange(isOwn ? own.trim() : (value ?? ""))
  }
  return (
    <>
      <ChoiceField
        label={t("staff.persons.reason")}
        required
        data-autofocus
        data={reasons.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen ?? null}
        onChange={choose}
        error={chosen === undefined ? error : undefined}
      />
      {isOther && (
        <TextInput
          label={t("staff.persons.own-reason")}
          required
          maxLength={askOf(makeInactive, "reason").most}
          value={own}
          onChange={(event) => {
            setOwn(event.currentTarget.value)
            onChange(event.currentTarget.value.trim())
          }}
          error={own.trim() === "" ? error : undefined}
        />
      )}
    </>
  )
}
