import { Text, Textarea } from "@mantine/core"
import { HoldKind, setHold } from "#records/holds/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { filled } from "#web/ui/form/asks.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { dayAfter, today } from "#web/ui/format/day.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"
import type { On } from "./on.ts"

type Props = { readonly on: On; readonly onClose: () => void }
type Typed = { readonly ground: HoldKind | undefined; readonly note: string; readonly until: string | undefined }

const nothing: Typed = { ground: undefined, note: "", until: undefined }
const ofPersonsOnly: readonly HoldKind[] = ["restriction", "request"]

/** Records why something must be kept, for as long as that lasts. */
export function HoldModal({ on, onClose }: Props) {
  const { t } = useWords()
  const kinds = HoldKind.options.filter((one) => "person" in on || !ofPersonsOnly.includes(one))
  const form = useActForm(setHold, nothing, {
    needed: ({ ground }) => ({
      ground: t("staff.holds.ground-needed"),
      note: ground === "other" && t("staff.holds.note-needed"),
    }),
    send: ({ ground = "other", note, until }) => ({
      ...on,
      ground,
      ...filled({ note, until: ground === "restriction" ? undefined : until }),
    }),
    said: t("staff.holds.set-done"),
    onDone: onClose,
  })
  const { ground: kind } = form.typed
  return (
    <FormModal
      of={form}
      title={t("staff.holds.set-title")}
      explanation={t("staff.holds.set-explanation")}
      submit={t("staff.holds.set-submit")}
      onClose={onClose}
    >
      <ChoiceField
        label={t("staff.holds.ground")}
        data-autofocus
        data={kinds.map((one) => ({ value: one, label: t(`staff.holds.kind.${one}`) }))}
        {...form.choice("ground", kinds)}
      />
      {kind !== undefined && (
        <Text size="sm" c="dimmed" role="note">
          {t(`staff.holds.meaning.${kind}`)}
        </Text>
      )}
      <Textarea
        label={t("staff.holds.note")}
        description={t("staff.holds.note-hint")}
        autosize
        minRows={2}
        {...form.text("note")}
      />
      {kind !== "restriction" && (
        <DayField
          label={t("staff.holds.until")}
          description={t("staff.holds.until-hint")}
          {...form.value("until")}
          minDate={dayAfter(today())}
        />
      )}
    </FormModal>
  )
}
