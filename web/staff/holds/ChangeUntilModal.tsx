import { TextInput } from "@mantine/core"
import { changeHoldUntil, type Hold } from "#records/holds/contract.ts"
import { useOutdate } from "#web/ui/client/hooks.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { filled } from "#web/ui/form/asks.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { dayAfter, today } from "#web/ui/format/day.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly hold: Hold; readonly onClose: () => void }

/** Another day on which a reason to keep ends by itself, or none, with the reason for it. */
export function ChangeUntilModal({ hold: { id, version, kind, until: now }, onClose }: Props) {
  const { t } = useWords()
  const outdate = useOutdate()
  const form = useActForm(
    changeHoldUntil,
    { until: now, reason: "" },
    {
      needed: { reason: t("staff.holds.end-reason-needed") },
      send: ({ until, reason }) => ({ id, version, reason, ...filled({ until }) }),
      said: t("staff.holds.change-done"),
      onDone: onClose,
      // Whatever is refused because a colleague was faster shows what they did, so that the next try is over that.
      onProblem: () => outdate(["hold"]),
    },
  )
  return (
    <FormModal
      of={form}
      title={t("staff.holds.change-title", { ground: t(`staff.holds.kind.${kind}`) })}
      explanation={t("staff.holds.change-explanation")}
      submit={t("staff.holds.change-submit")}
      onClose={onClose}
    >
      <DayField
        label={t("staff.holds.until")}
        description={t("staff.holds.until-hint")}
        {...form.value("until")}
        minDate={dayAfter(today())}
      />
      <TextInput label={t("staff.holds.change-reason")} data-autofocus {...form.text("reason")} />
    </FormModal>
  )
}
