import { TextInput } from "@mantine/core"
import { useWords } from "#web/staff/use-words.ts"

type Props = {
  readonly value: string
  readonly onType: (typed: string) => void
}

/** Which practice somebody signs in to. */
export function PracticeField({ value, onType, isWrong }: Props & { readonly isWrong: boolean }) {
  const { t } = useWords()
  return (
    <TextInput
      label={t("staff.sign-in.practice")}
      description={t("staff.sign-in.practice-hint")}
      name="practice"
      autoComplete="organization"
      autoCapitalize="none"
      spellCheck={false}
      required
      withAsterisk={false}
      error={isWrong && t("staff.sign-in.practice-wrong")}
      value={value}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  )
}

/** The address of an account. */
export function EmailField({ value, onType, readOnly = false }: Props & { readonly readOnly?: boolean | undefined }) {
  const { t } = useWords()
  return (
    <TextInput
      label={t("staff.sign-in.email")}
      type="email"
      name="email"
      autoComplete="username"
      required
      withAsterisk={false}
      readOnly={readOnly}
      value={value}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  )
}
