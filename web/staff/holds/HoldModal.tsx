import { Text, Textarea } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { useState } from "react"
import { HoldKind, setHold } from "#records/holds/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { useAct } from "#web/ui/client/hooks.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { dayAfter, today } from "#web/ui/format/day.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"
import type { On } from "./on.ts"

type Props = { readonly on: On; readonly onClose: () => void }

const ofPersonsOnly: readonly HoldKind[] = ["restriction", "request"]

/** Records why something must be kept, for as long as that lasts. */
export function HoldModal({ on, onClose }: Props) {
  const { t } = useWords()
  const [kind, setKind] = useState<HoldKind>()
  const [note, setNote] = useState("")
  const [until, setUntil] = useState<string>()
  const [tried, setTried] = useState(false)
  const kinds = HoldKind.options.filter((one) => "person" in on || !ofPersonsOnly.includes(one))
  const set = useAct(setHold, {
    onDone: () => {
      notifications.show({ message: t("staff.holds.set-done") })
      onClose()
    },
  })
  const needsWords = kind === "other" && note.trim() === ""
  const submit = () => {
    setTried(true)
    if (kind === undefined || needsWords) return
    const words = note.trim() === "" ? {} : { note: note.trim() }
    set.mutate({ ...on, ground: kind, ...words, ...(until === undefined || kind === "restriction" ? {} : { until }) })
  }
  return (
    <FormModal
      opened
      title={t("staff.holds.set-title")}
      explanation={t("staff.holds.set-explanation")}
      submit={t("staff.holds.set-submit")}
      busy={set.isPending}
      problem={set.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <ChoiceField
        label={t("staff.holds.ground")}
        required
        data-autofocus
        data={kinds.map((one) => ({ value: one, label: t(`staff.holds.kind.${one}`) }))}
        value={kind ?? null}
        onChange={(value) => setKind(kinds.find((one) => one === value))}
        error={tried && kind === undefined ? t("staff.holds.ground-needed") : undefined}
      />
      {kind !== undefined && (
        <Text size="sm" c="dimmed" role="note">
          {t(`staff.holds.meaning.${kind}`)}
        </Text>
      )}
      <Textarea
        label={t("staff.holds.note")}
        description={t("staff.holds.note-hint")}
        required={kind === "other"}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={tried && needsWords ? t("staff.holds.note-needed") : undefined}
      />
      {kind !== "restriction" && (
        <DayField
          label={t("staff.holds.until")}
          description={t("staff.holds.until-hint")}
          value={until}
          onChange={setUntil}
          minDate={dayAfter(today())}
        />
      )}
    </FormModal>
  )
}
