import { TextInput } from "@mantine/core"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly value: string; readonly onChange: (code: string) => void }

/** A code of six digits. One field, so that it can be pasted, filled in by the phone, and read by a screen reader. */
export function CodeField({ value, onChange }: Props) {
  const { t } = useWords()
  return (
    <TextInput
      label={t("staff.sign-in.code")}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      placeholder="000000"
      data-autofocus
      autoFocus
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, "").slice(0, 6))}
      size="lg"
      styles={{ input: { fontSize: "1.5rem", letterSpacing: "0.3em", fontWeight: 600 } }}
    />
  )
}
