import { TextInput } from "@mantine/core"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { createGroup, renameGroup } from "#gate/groups/contract.ts"
import type { Group } from "#gate/groups/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"

/** The name of a group, new or to change. */
export function NameModal({ group, onClose }: { readonly group?: Group; readonly onClose: () => void }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [name, setName] = useState(group?.name ?? "")
  const [tried, setTried] = useState(false)
  const create = useAct(createGroup, {
    onDone: ({ id }) => navigate({ to: "/groups/$id", params: { id } }),
  })
  const rename = useAct(renameGroup, { onDone: onClose })
  const submit = () => {
    setTried(true)
    if (name.trim() === "") return
    if (group === undefined) create.mutate({ name })
    else rename.mutate({ id: group.id, name })
  }
  return (
    <FormModal
      opened
      title={t(group === undefined ? "staff.groups.new" : "staff.groups.rename")}
      explanation={group === undefined ? t("staff.groups.new-explanation") : undefined}
      submit={t(group === undefined ? "staff.groups.make" : "staff.ui.save")}
      busy={create.isPending || rename.isPending}
      problem={create.error ?? rename.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t("staff.groups.name")}
        required
        data-autofocus
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && name.trim() === "" ? t("staff.ui.fault-missing") : undefined}
      />
    </FormModal>
  )
}
