import { Autocomplete } from "@mantine/core"
import { archiveDossier, closeDossier, getDossier, reopenDossier, takeBackDossier } from "#records/dossiers/contract.ts"
import type { Dossier } from "#records/dossiers/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { filled } from "#web/ui/form/asks.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { today } from "#web/ui/format/day.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"

const acts = { close: closeDossier, reopen: reopenDossier, archive: archiveDossier, "take-back": takeBackDossier }

export type DossierStateChange = keyof typeof acts

type Props = { readonly dossier: Dossier; readonly change: DossierStateChange; readonly onClose: () => void }
type Typed = { readonly reason: string; readonly on: string | undefined }

/** Closes a dossier, opens it again, puts it in the archive or takes it back; with a reason, but for putting it away. */
export function DossierStateModal({ dossier: { id, type, openedOn }, change, onClose }: Props) {
  const { t } = useWords()
  const start: Typed = { reason: "", on: change === "close" ? today() : undefined }
  const needsReason = change !== "archive"
  const form = useActForm(acts[change], start, {
    needed: { reason: needsReason && t("staff.dossiers.reason-needed") },
    send: ({ reason, on }) => ({ id, ...(needsReason ? { reason } : {}), ...filled({ on }) }),
    keeps: (fresh) => keptAs(getDossier, { id: fresh.id }, fresh),
    onDone: onClose,
  })
  return (
    <FormModal
      of={form}
      title={t(`staff.dossiers.${change}-title`)}
      {...(change === "reopen" ? {} : { explanation: t(`staff.dossiers.${change}-explanation`) })}
      submit={t(`staff.dossiers.${change}-submit`)}
      onClose={onClose}
    >
      {needsReason && (
        <Autocomplete
          size="md"
          label={t("staff.dossiers.reason")}
          data-autofocus
          data={change === "close" ? type.closeReasons : []}
          {...form.value("reason")}
        />
      )}
      {change === "close" && (
        <DayField
          label={t("staff.dossiers.closed-on")}
          {...form.value("on")}
          required
          minDate={openedOn}
          maxDate={today()}
        />
      )}
    </FormModal>
  )
}
