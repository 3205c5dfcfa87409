import { Radio, Stack, TextInput } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { useState } from "react"
import { removeIdentifier, setIdentifier } from "#records/persons/contract.ts"
import type { IdentifierKind, Person } from "#records/persons/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"

type Props = { readonly person: Person; readonly kind: IdentifierKind; readonly onClose: () => void }

/** Records a national number, and how it was checked. */
export function IdentifierModal({ person, kind, onClose }: Props) {
  const { t } = useWords()
  const [value, setValue] = useState("")
  const [checkedHow, setCheckedHow] = useState<"typed" | "document">("document")
  const set = useAct(setIdentifier, { onDone: () => saved(t("staff.persons.saved"), onClose) })
  return (
    <FormModal
      opened
      title={t("staff.identifiers.set-title", { kind: t(`staff.identifiers.kind.${kind}`) })}
      submit={t("staff.ui.save")}
      busy={set.isPending}
      problem={set.error}
      disabled={value.trim() === ""}
      onClose={onClose}
      onSubmit={() => set.mutate({ id: person.id, kind, value, checkedHow })}
    >
      <TextInput
        label={t("staff.identifiers.value")}
        inputMode="numeric"
        autoComplete="off"
        data-autofocus
        required
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Radio.Group
        label={t("staff.identifiers.checked")}
        value={checkedHow}
        onChange={(how) => setCheckedHow(how === "typed" ? "typed" : "document")}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="document" label={t("staff.identifiers.checked.document")} />
          <Radio value="typed" label={t("staff.identifiers.checked.typed")} />
        </Stack>
      </Radio.Group>
    </FormModal>
  )
}

/** Erases a national number, after asking. */
export function RemoveIdentifierModal({ person, kind, onClose }: Props) {
  const { t } = useWords()
  const remove = useAct(removeIdentifier, {
    onDone: () => saved(t("staff.persons.saved"), onClose),
  })
  return (
    <FormModal
      opened
      risky
      title={t("staff.identifiers.remove-title", { kind: t(`staff.identifiers.kind.${kind}`) })}
      explanation={t("staff.identifiers.remove-explanation")}
      submit={t("staff.ui.remove")}
      busy={remove.isPending}
      problem={remove.error}
      onClose={onClose}
      onSubmit={() => remove.mutate({ id: person.id, kind })}
    />
  )
}

function saved(message: string, onClose: () => void) {
  notifications.show({ message })
  onClose()
}
