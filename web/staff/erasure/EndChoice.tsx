import { Radio, Stack } from "@mantine/core"
import { ErasureEnd } from "#duties/erasure/contract.ts"
import { useWords } from "#web/staff/use-words.ts"
import { ProfileChoice } from "./ProfileChoice.tsx"

/** How something ends, and by which profile where it is in part. */
export type ChosenEnding = { readonly end: ErasureEnd; readonly profile: string | undefined }

type Props = { readonly value: ChosenEnding; readonly onChange: (value: ChosenEnding) => void }

/** The three ways to end, each in a sentence. */
export function EndChoice({ value, onChange }: Props) {
  const { t } = useWords()
  const choose = (typed: string) => {
    const end = ErasureEnd.options.find((one) => one === typed)
    if (end !== undefined) onChange({ ...value, end })
  }
  return (
    <Stack gap="md">
      <Radio.Group label={t("staff.erasure.what")} value={value.end} onChange={choose}>
        <Stack gap="sm" mt="xs">
          {ErasureEnd.options.map((end) => (
            <Radio
              key={end}
              value={end}
              label={t(`staff.erasure.end.${end}`)}
              description={t(`staff.erasure.end.${end}-hint`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {value.end === "clean-up" && (
        <ProfileChoice value={value.profile} onChange={(profile) => onChange({ ...value, profile })} />
      )}
    </Stack>
  )
}
