import { Grid, SegmentedControl, Stack, Textarea, TextInput } from "@mantine/core"
import { useState } from "react"
import { addTie, changeTie, MandateGround, TieKind } from "#records/persons/contract.ts"
import type { Person, Tie } from "#records/persons/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { useAct } from "#web/ui/client/hooks.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { PickOrganisation } from "#web/staff/search/PickOrganisation.tsx"
import { PickPerson } from "#web/staff/search/PickPerson.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/words.ts"
import { nameOfTie } from "./TieName.tsx"

const withOrganisations: readonly TieKind[] = ["general-practitioner", "referrer", "employer", "school"]

type Props = { readonly person: Person; readonly tie?: Tie; readonly onClose: () => void }

/** A tie, new or to change: with whom, what they are to each other, from when until when, and a mandate. */
export function TieModal({ person, tie, onClose }: Props) {
  const { t } = useWords()
  const may = useMay()
  const [side, setSide] = useState<"person" | "organisation">("person")
  const [other, setOther] = useState<string>()
  const [kind, setKind] = useState<TieKind>(tie?.kind ?? "parent")
  const [from, setFrom] = useState(tie?.from)
  const [until, setUntil] = useState(tie?.until)
  const [ground, setGround] = useState(tie?.mandate?.ground)
  const [scope, setScope] = useState(tie?.mandate?.scope ?? "")
  const [note, setNote] = useState(tie?.note ?? "")
  const [tried, setTried] = useState(false)
  const done = { onDone: onClose }
  const add = useAct(addTie, done)
  const change = useAct(changeTie, done)
  const isMandate = kind === "representative" || kind === "represented"
  const mandate =
    isMandate && ground !== undefined ? { ground, ...(scope.trim() === "" ? {} : { scope: scope.trim() }) } : undefined
  const submit = () => {
    setTried(true)
    const written = note.trim()
    if (tie !== undefined)
      return change.mutate({
        id: tie.id,
        version: tie.version,
        from: from ?? null,
        until: until ?? null,
        mandate: mandate ?? null,
        note: written === "" ? null : written,
      })
    if (other === undefined) return
    add.mutate({
      id: person.id,
      kind,
      [side]: other,
      from,
      until,
      mandate,
      ...(written === "" ? {} : { note: written }),
    })
  }
  const chooseSide = (value: string) => {
    setSide(value === "organisation" ? "organisation" : "person")
    setOther(undefined)
    if (value === "organisation" && !withOrganisations.includes(kind)) setKind("general-practitioner")
  }
  const missing = tried && other === undefined ? t("staff.ties.pick-needed") : undefined
  return (
    <FormModal
      opened
      title={t(tie === undefined ? "staff.ties.add" : "staff.ties.change")}
      submit={t("staff.ui.save")}
      busy={add.isPending || change.isPending}
      problem={add.error ?? change.error}
      onClose={onClose}
      onSubmit={submit}
    >
      {tie === undefined ? (
        <Stack gap="sm">
          {may("organisations.read") && (
            <SegmentedControl
              aria-label={t("staff.ties.who")}
              value={side}
              onChange={chooseSide}
              data={[
                { value: "person", label: t("staff.ties.who-person") },
                { value: "organisation", label: t("staff.ties.who-organisation") },
              ]}
            />
          )}
          {side === "person" ? (
            <PickPerson not={person.id} onPick={setOther} error={missing} />
          ) : (
            <PickOrganisation onPick={setOther} error={missing} />
          )}
        </Stack>
      ) : (
        <TextInput label={t("staff.ties.who")} value={nameOfTie(tie, t("staff.ties.erased"))} readOnly />
      )}
      <ChoiceField
        label={t("staff.ties.kind", { name: person.fullName })}
        allowDeselect={false}
        disabled={tie !== undefined}
        data={TieKind.options.map((one) => ({ value: one, label: t(`staff.ties.kind.${one}`) }))}
        value={kind}
        onChange={(value) => setKind(TieKind.options.find((one) => one === value) ?? "other")}
      />
      {isMandate && (
        <>
          <ChoiceField
            label={t("staff.ties.mandate-ground")}
            clearable
            data={MandateGround.options.map((one) => ({ value: one, label: t(`staff.ties.ground.${one}`) }))}
            value={ground ?? null}
            onChange={(value) => setGround(MandateGround.options.find((one) => one === value))}
          />
          {ground !== undefined && (
            <Textarea
              label={t("staff.ties.mandate-scope")}
              value={scope}
              onChange={(event) => setScope(event.currentTarget.value)}
            />
          )}
        </>
      )}
      <Grid gap="sm">
        <Grid.Col span={6}>
          <DayField label={t("staff.ties.from")} value={from} onChange={setFrom} />
        </Grid.Col>
        <Grid.Col span={6}>
          <DayField label={t("staff.ties.until")} value={until} onChange={setUntil} />
        </Grid.Col>
      </Grid>
      <Textarea
        label={t("staff.ties.note")}
        value={note}
        minRows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormModal>
  )
}
