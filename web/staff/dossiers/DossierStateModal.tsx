import { Autocomplete } from "@mantine/core"
import { useState } from "react"
import {
  closeDossier,
  getDossier,
  listDossiersOfPerson,
  listMyDossiers,
  reopenDossier,
} from "#records/dossiers/contract.ts"
import type { Dossier } from "#records/dossiers/contract.ts"
import { useAct, useKeepAnswer } from "#web/ui/client/hooks.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { today } from "#web/ui/format/day.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"

type Props = { readonly dossier: Dossier; readonly change: "close" | "reopen"; readonly onClose: () => void }

/** Closes a dossier, or opens it again; always with a reason. */
export function DossierStateModal({ dossier, change, onClose }: Props) {
  const { t } = useWords()
  const keep = useKeepAnswer()
  const [reason, setReason] = useState("")
  const [on, setOn] = useState<string | undefined>(today())
  const [tried, setTried] = useState(false)
  const done = {
    outdates: [listDossiersOfPerson, listMyDossiers],
    onDone: (fresh: Dossier) => {
      keep(getDossier, { id: fresh.id }, fresh)
      onClose()
    },
  }
  const close = useAct(closeDossier, done)
  const reopen = useAct(reopenDossier, done)
  const submit = () => {
    setTried(true)
    const why = reason.trim()
    if (why === "") return
    if (change === "close") close.mutate({ id: dossier.id, reason: why, on })
    else reopen.mutate({ id: dossier.id, reason: why })
  }
  return (
    <FormModal
      opened
      title={t(`staff.dossiers.${change}-title`)}
      {...(change === "close" ? { explanation: t("staff.dossiers.close-explanation") } : {})}
      submit={t(`staff.dossiers.${change}-submit`)}
      busy={close.isPending || reopen.isPending}
      problem={close.error ?? reopen.error}
      onClose={onClose}
      onSubmit={submit}
    >
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
      {change === "close" && (
        <DayField
          label={t("staff.dossiers.closed-on")}
          value={on}
          onChange={setOn}
          minDate={dossier.openedOn}
          maxDate={today()}
        />
      )}
    </FormModal>
  )
}
