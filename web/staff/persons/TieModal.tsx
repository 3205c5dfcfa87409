import { Grid, Textarea, TextInput } from "@mantine/core"
import { addTie, changeTie, MandateGround, TieKind, type Person, type Tie } from "#records/persons/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { filled } from "#web/ui/form/asks.ts"
import { type ActForm, useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { nobody, type Other, PickOther } from "#web/staff/search/PickOther.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { nameOfTie } from "./TieName.tsx"

const withOrganisations: readonly TieKind[] = ["general-practitioner", "referrer", "employer", "school"]

const isMandate = (kind: TieKind): boolean => kind === "representative" || kind === "represented"

const typedOf = (tie?: Tie) => ({
  other: nobody,
  kind: tie?.kind ?? ("parent" as TieKind),
  from: tie?.from,
  until: tie?.until,
  ground: tie?.mandate?.ground,
  scope: tie?.mandate?.scope ?? "",
  note: tie?.note ?? "",
})

type Typed = ReturnType<typeof typedOf>

const mandateOf = ({ kind, ground, scope }: Typed) =>
  isMandate(kind) && ground !== undefined ? { ground, ...filled({ scope }) } : undefined

type Props = { readonly person: Person; readonly tie?: Tie; readonly onClose: () => void }

/** A tie, new or to change: with whom, what they are to each other, from when until when, and a mandate. */
export function TieModal({ person, tie, onClose }: Props) {
  const { t } = useWords()
  const isNew = tie === undefined
  const form = useActForm(isNew ? addTie : changeTie, typedOf(tie), {
    wrong: ({ other }) => ({ other: isNew && other.id === undefined ? t("staff.ties.pick-needed") : undefined }),
    send: (typed) => {
      const { other, kind, from, until, note } = typed
      const mandate = mandateOf(typed)
      if (isNew) return { id: person.id, kind, [other.side]: other.id, from, until, mandate, ...filled({ note }) }
      const { id, version } = tie
      return {
        id,
        version,
        from: from ?? null,
        until: until ?? null,
        mandate: mandate ?? null,
        note: note.trim() || null,
      }
    },
    onDone: onClose,
  })
  const { kind } = form.typed
  const choose = (other: Other) => {
    const fits = other.side === "person" || withOrganisations.includes(kind)
    form.set({ other, ...(fits ? {} : { kind: "general-practitioner" }) })
  }
  return (
    <FormModal
      of={form}
      title={t(isNew ? "staff.ties.add" : "staff.ties.change")}
      submit={t("staff.ui.save")}
      onClose={onClose}
    >
      {isNew ? (
        <PickOther not={person.id} {...form.value("other")} onChange={choose} />
      ) : (
        <TextInput label={t("staff.ties.who")} value={nameOfTie(tie, t("staff.ties.erased"))} readOnly />
      )}
      <ChoiceField
        label={t("staff.ties.kind", { name: person.fullName })}
        allowDeselect={false}
        disabled={!isNew}
        data={TieKind.options.map((one) => ({ value: one, label: t(`staff.ties.kind.${one}`) }))}
        {...form.choice("kind", TieKind.options)}
        required={false}
      />
      {isMandate(kind) && <MandateFields form={form} />}
      <Grid gap="sm">
        <Grid.Col span={6}>
          <DayField label={t("staff.ties.from")} {...form.value("from")} />
        </Grid.Col>
        <Grid.Col span={6}>
          <DayField label={t("staff.ties.until")} {...form.value("until")} />
        </Grid.Col>
      </Grid>
      <Textarea label={t("staff.ties.note")} minRows={2} {...form.text("note")} />
    </FormModal>
  )
}

/** On what ground somebody represents somebody else, and for what. */
function MandateFields({ form }: { readonly form: ActForm<Typed> }) {
  const { t } = useWords()
  return (
    <>
      <ChoiceField
        label={t("staff.ties.mandate-ground")}
        clearable
        data={MandateGround.options.map((one) => ({ value: one, label: t(`staff.ties.ground.${one}`) }))}
        {...form.choice("ground", MandateGround.options)}
      />
      {form.typed.ground !== undefined && <Textarea label={t("staff.ties.mandate-scope")} {...form.text("scope")} />}
    </>
  )
}
