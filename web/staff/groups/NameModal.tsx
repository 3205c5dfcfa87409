import { TextInput } from "@mantine/core"
import { useNavigate } from "@tanstack/react-router"
import { createGroup, renameGroup, type Group } from "#gate/groups/contract.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** The name of a group, new or to change. */
export function NameModal({ group, onClose }: { readonly group?: Group; readonly onClose: () => void }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const isNew = group === undefined
  const form = useActForm(
    isNew ? createGroup : renameGroup,
    { name: group?.name ?? "" },
    {
      send: (typed) => (isNew ? typed : { id: group.id, ...typed }),
      onDone: ({ id }) => (isNew ? navigate({ to: "/groups/$id", params: { id } }) : onClose()),
    },
  )
  return (
    <FormModal
      of={form}
      title={t(isNew ? "staff.groups.new" : "staff.groups.rename")}
      explanation={isNew ? t("staff.groups.new-explanation") : undefined}
      submit={t(isNew ? "staff.groups.make" : "staff.ui.save")}
      onClose={onClose}
    >
      <TextInput label={t("staff.groups.name")} data-autofocus {...form.text("name")} />
    </FormModal>
  )
}
