import { Radio, Stack, TextInput } from "@mantine/core"
import { removeIdentifier, setIdentifier, type IdentifierKind, type Person } from "#records/persons/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { Confirm } from "#web/ui/Confirm.tsx"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly person: Person; readonly kind: IdentifierKind; readonly onClose: () => void }

const start: { readonly value: string; readonly checkedHow: "typed" | "document" } = {
  value: "",
  checkedHow: "document",
}

/** Records a national number, and how it was checked. */
export function IdentifierModal({ person: { id }, kind, onClose }: Props) {
  const { t } = useWords()
  const form = useActForm(setIdentifier, start, {
    needed: { value: true },
    send: (typed) => ({ id, kind, ...typed }),
    said: t("staff.persons.saved"),
    onDone: onClose,
  })
  const ways = form.options("checkedHow").toReversed()
  return (
    <FormModal
      of={form}
      title={t("staff.identifiers.set-title", { kind: t(`staff.identifiers.kind.${kind}`) })}
      submit={t("staff.ui.save")}
      onClose={onClose}
    >
      <TextInput
        label={t("staff.identifiers.value")}
        inputMode="numeric"
        autoComplete="off"
        data-autofocus
        {...form.text("value")}
      />
      <Radio.Group label={t("staff.identifiers.checked")} {...form.choice("checkedHow", ways)}>
        <Stack gap="xs" mt="xs">
          {ways.map((way) => (
            <Radio key={way} value={way} label={t(`staff.identifiers.checked.${way}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </FormModal>
  )
}

/** Erases a national number, after asking. */
export function RemoveIdentifierModal({ person, kind, onClose }: Props) {
  const { t } = useWords()
  const remove = useAct(removeIdentifier, { said: t("staff.persons.saved"), onDone: onClose })
  return (
    <Confirm
      risky
      title={t("staff.identifiers.remove-title", { kind: t(`staff.identifiers.kind.${kind}`) })}
      explanation={t("staff.identifiers.remove-explanation")}
      submit={t("staff.ui.remove")}
      of={remove}
      onClose={onClose}
      onYes={() => remove.mutate({ id: person.id, kind })}
    />
  )
}
