import { TextInput } from "@mantine/core"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly value: string; readonly onChange: (code: string) => void }

/** A recovery code, as it is typed over from paper: the server reads it in any case, with or without dashes. */
export function RecoveryField({ value, onChange }: Props) {
  const { t } = useWords()
  return (
    <TextInput
      label={t("staff.step.recovery")}
      name="recovery"
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      placeholder="K7PM-2XQD-9TRA"
      data-autofocus
      autoFocus
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      size="lg"
      styles={{ input: { letterSpacing: "0.08em", fontWeight: 600, textTransform: "uppercase" } }}
    />
  )
}
