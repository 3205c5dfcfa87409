import { Autocomplete, SegmentedControl } from "@mantine/core"
import { useState } from "react"
import { addParty, getDossier } from "#records/dossiers/contract.ts"
import type { Dossier } from "#records/dossiers/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { PickOrganisation } from "#web/staff/search/PickOrganisation.tsx"
import { PickPerson } from "#web/staff/search/PickPerson.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/words.ts"

/** Adds a person or an organisation to a dossier, in a role. */
export function PartyModal({ dossier, onClose }: { readonly dossier: Dossier; readonly onClose: () => void }) {
  const { t } = useWords()
  const may = useMay()
  const [side, setSide] = useState<"person" | "organisation">("person")
  const [other, setOther] = useState<string>()
  const [role, setRole] = useState("")
  const [tried, setTried] = useState(false)
  const add = useAct(addParty, {
    keeps: (fresh) => keptAs(getDossier, { id: fresh.id }, fresh),
    onDone: () => {
      onClose()
    },
  })
  const submit = () => {
    setTried(true)
    if (other !== undefined && role.trim() !== "") add.mutate({ id: dossier.id, role: role.trim(), [side]: other })
  }
  const choose = (value: string) => {
    setSide(value === "organisation" ? "organisation" : "person")
    setOther(undefined)
  }
  const missing = tried && other === undefined ? t("staff.ties.pick-needed") : undefined
  return (
    <FormModal
      opened
      title={t("staff.dossiers.add-party")}
      submit={t("staff.ui.add")}
      busy={add.isPending}
      problem={add.error}
      onClose={onClose}
      onSubmit={submit}
    >
      {may("organisations.read") && (
        <SegmentedControl
          aria-label={t("staff.ties.who")}
          value={side}
          onChange={choose}
          data={[
            { value: "person", label: t("staff.ties.who-person") },
            { value: "organisation", label: t("staff.ties.who-organisation") },
          ]}
        />
      )}
      {side === "person" ? (
        <PickPerson not={dossier.person.id} onPick={setOther} error={missing} />
      ) : (
        <PickOrganisation onPick={setOther} error={missing} />
      )}
      <Autocomplete
        size="md"
        label={t("staff.dossiers.role")}
        required
        data={dossier.type.roles}
        value={role}
        onChange={setRole}
        error={tried && role.trim() === "" ? t("staff.dossiers.role-needed") : undefined}
      />
    </FormModal>
  )
}
