import { Checkbox, Stack, TextInput } from "@mantine/core"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { previewErasure } from "#duties/erasure/contract.ts"
import { askOf } from "#web/ui/form/asks.ts"
import { useWords } from "#web/staff/use-words.ts"
import { grounds, type ChosenGround } from "./ground.ts"

type Props = {
  readonly value: ChosenGround
  readonly onChange: (value: ChosenGround) => void
  /** It is about people who were pointed out, so that they may have asked for it. */
  readonly mayBeAsked: boolean
  /** Show what is still missing. */
  readonly tried: boolean
}

/** On what ground something ends; when the person asks for it, whether terms are set aside. */
export function GroundFields({ value, onChange, mayBeAsked, tried }: Props) {
  const { t } = useWords()
  const offered = grounds.filter((one) => mayBeAsked || one !== "request")
  const choose = (typed: string | null) => onChange({ ...value, why: offered.find((one) => one === typed) })
  return (
    <Stack gap="md">
      <ChoiceField
        label={t("staff.erasure.ground")}
        description={t("staff.erasure.ground-hint")}
        placeholder={t("staff.ui.choose")}
        required
        allowDeselect={false}
        data={offered.map((one) => ({ value: one, label: t(`staff.erasure.ground.${one}`) }))}
        value={value.why ?? null}
        onChange={choose}
        error={tried && value.why === undefined ? t("staff.erasure.ground-needed") : undefined}
      />
      {value.why === "other" && (
        <TextInput
          label={t("staff.erasure.ground-other")}
          description={t("staff.erasure.ground-other-hint")}
          required
          maxLength={askOf(previewErasure, "ground").most}
          value={value.other}
          onChange={(event) => onChange({ ...value, other: event.currentTarget.value })}
          error={tried && value.other.trim() === "" ? t("staff.erasure.ground-other-needed") : undefined}
        />
      )}
      {value.why === "request" && (
        <Checkbox
          label={t("staff.erasure.overrule")}
          description={t("staff.erasure.overrule-hint")}
          checked={value.overrules}
          onChange={(event) => onChange({ ...value, overrules: event.currentTarget.checked })}
        />
      )}
    </Stack>
  )
}
