import { Autocomplete } from "@mantine/core"
import { useState } from "react"
import { archiveDossier, closeDossier, getDossier, reopenDossier, takeBackDossier } from "#records/dossiers/contract.ts"
import type { Dossier } from "#records/dossiers/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { today } from "#web/ui/format/day.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"

export type DossierStateChange = "close" | "reopen" | "archive" | "take-back"

type Props = { readonly dossier: Dossier; readonly change: DossierStateChange; readonly onClose: () => void }

/** Closes a dossier, opens it again, puts it in the archive or takes it back; with a reason, but for putting it away. */
export function DossierStateModal({ dossier, change, onClose }: Props) {
  const { t } = useWords()
  const [reason, setReason] = useState("")
  const [on, setOn] = useState<string | undefined>(today())
  const [tried, setTried] = useState(false)
  const done = {
    keeps: (fresh: Dossier) => keptAs(getDossier, { id: fresh.id }, fresh),
    onDone: () => {
      onClose()
    },
  }
  const close = useAct(closeDossier, done)
  const reopen = useAct(reopenDossier, done)
  const archive = useAct(archiveDossier, done)
  const takeBack = useAct(takeBackDossier, done)
  const acts = [close, reopen, archive, takeBack]
  const needsReason = change !== "archive"
  const submit = () => {
    setTried(true)
    const [id, why] = [dossier.id, reason.trim()]
    if (needsReason && why === "") return
    if (change === "close") close.mutate({ id, reason: why, on })
    else if (change === "reopen") reopen.mutate({ id, reason: why })
    else if (change === "archive") archive.mutate({ id })
    else takeBack.mutate({ id, reason: why })
  }
  return (
    <FormModal
      opened
      title={t(`staff.dossiers.${change}-title`)}
      {...(change === "reopen" ? {} : { explanation: t(`staff.dossiers.${change}-explanation`) })}
      submit={t(`staff.dossiers.${change}-submit`)}
      busy={acts.some(({ isPending }) => isPending)}
      problem={acts.find(({ error }) => error !== null)?.error}
      onClose={onClose}
      onSubmit={submit}
    >
      {needsReason && (
        <Autocomplete
          size="md"
          label={t("staff.dossiers.reason")}
          required
          data-autofocus
          data={change === "close" ? dossier.type.closeReasons : []}
          value={reason}
          onChange={setReason}
          error={tried && reason.trim() === "" ? t("staff.dossiers.reason-needed") : undefined}
        />
      )}
      {change === "close" && (
        <DayField
          label={t("staff.dossiers.closed-on")}
          required
          value={on}
          onChange={setOn}
          minDate={dossier.openedOn}
          maxDate={today()}
        />
      )}
    </FormModal>
  )
}
