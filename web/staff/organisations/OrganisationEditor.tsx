import { Button, Group, Stack } from "@mantine/core"
import { useForm } from "@mantine/form"
import { useRef, useState } from "react"
import { changeOrganisation, getOrganisation, OrganisationKind } from "#records/organisations/contract.ts"
import type { Organisation } from "#records/organisations/contract.ts"
import { Form } from "#web/ui/Form.tsx"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct, useClient } from "#web/ui/client/hooks.tsx"
import { ConflictModal } from "#web/ui/ConflictModal.tsx"
import { differencesOf } from "#web/ui/differences.ts"
import type { Side } from "#web/ui/differences.ts"
import { errorsOf, stillWrong } from "#web/ui/fields/faults.ts"
import { countryIn } from "#web/ui/format/countries.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { UnsavedGuard } from "#web/ui/UnsavedGuard.tsx"
import { useWords } from "#web/staff/words.ts"
import { OrganisationFields } from "./OrganisationFields.tsx"
import { organisationContent, valuesOfOrganisation } from "./values.ts"
import type { OrganisationValues } from "./values.ts"

const labels = {
  kind: "staff.organisations.kind",
  name: "staff.organisations.name",
  contactName: "staff.organisations.contact-name",
  agb: "staff.organisations.agb",
  registration: "staff.organisations.registration",
  street: "staff.person.street",
  houseNumber: "staff.person.house-number",
  postcode: "staff.person.postcode",
  city: "staff.person.city",
  country: "staff.person.country",
  phone: "staff.organisations.phone",
  email: "staff.organisations.email",
  note: "staff.organisations.note",
} as const

/** An organisation, to change. */
export function OrganisationEditor({
  organisation,
  onDone,
}: {
  readonly organisation: Organisation
  readonly onDone: () => void
}) {
  const { t, language } = useWords()
  const client = useClient()
  const base = useRef(organisation)
  const [theirs, setTheirs] = useState<Organisation>()
  const form = useForm<OrganisationValues>({
    initialValues: valuesOfOrganisation(organisation),
    validate: { name: (name) => (name.trim() === "" ? t("staff.organisations.name-needed") : null) },
  })
  const change = useAct(changeOrganisation, {
    keeps: (fresh) => keptAs(getOrganisation, { id: fresh.id }, fresh),
    onDone: onDone,
  })
  const send = (values: OrganisationValues, from: Organisation) =>
    change.mutate(
      { id: from.id, version: from.version, ...organisationContent(values) },
      {
        onError: (problem) => {
          if (problem.status === 409) void client.call(getOrganisation, { id: from.id }).then(setTheirs)
          else form.setErrors(errorsOf(problem, t))
        },
      },
    )
  const settle = (choice: Readonly<Record<string, Side>>) => {
    if (theirs === undefined) return
    const mine = Object.entries(form.values).filter(([name]) => choice[name] === "mine")
    const values = { ...valuesOfOrganisation(theirs), ...Object.fromEntries(mine) }
    base.current = theirs
    setTheirs(undefined)
    form.setValues(values)
    send(values, theirs)
  }
  const show = (name: string, value: string) => {
    const kind = OrganisationKind.options.find((one) => one === value)
    if (name === "kind" && kind !== undefined) return t(`staff.organisations.kind.${kind}`)
    return name === "country" && value !== "" ? countryIn(value, language) : value
  }
  const shown = Object.entries(labels).map(([name, label]) => ({
    name,
    label: t(label),
    show: (content: Readonly<Record<string, unknown>>) => show(name, String(content[name] ?? "")),
  }))
  return (
    <Form onSubmit={form.onSubmit((values) => send(values, base.current))}>
      <UnsavedGuard isDirty={form.isDirty() && !change.isSuccess} />
      <Stack gap="lg">
        <OrganisationFields form={form} />
        <ProblemNote
          faultsShown
          problem={change.error?.status === 409 ? undefined : stillWrong(change.error, form.errors, t)}
        />
        <Group justify="flex-end">
          <Button variant="default" size="md" onClick={onDone}>
            {t("staff.ui.cancel")}
          </Button>
          <Button type="submit" size="md" loading={change.isPending}>
            {t("staff.ui.save")}
          </Button>
        </Group>
      </Stack>
      {theirs !== undefined && (
        <ConflictModal
          differences={differencesOf(
            shown,
            valuesOfOrganisation(base.current),
            form.values,
            valuesOfOrganisation(theirs),
          )}
          busy={change.isPending}
          onClose={() => setTheirs(undefined)}
          onChoose={settle}
        />
      )}
    </Form>
  )
}
