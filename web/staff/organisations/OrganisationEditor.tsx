import { Button } from "@mantine/core"
import {
  changeOrganisation,
  getOrganisation,
  type Organisation,
  OrganisationKind,
} from "#records/organisations/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { shownAs } from "#web/ui/differences.ts"
import { useChangeForm } from "#web/ui/form/use-change-form.tsx"
import { countryIn } from "#web/ui/format/countries.ts"
import { PageForm } from "#web/ui/form/PageForm.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { OrganisationFields } from "./OrganisationFields.tsx"
import { organisationContent, valuesOfOrganisation } from "./values.ts"

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

type Props = { readonly organisation: Organisation; readonly onDone: () => void }

/** An organisation, to change. */
export function OrganisationEditor({ organisation, onDone }: Props) {
  const { t, language } = useWords()
  const show = (name: string) => (value: unknown) => {
    const kind = OrganisationKind.options.find((one) => one === value)
    if (name === "kind" && kind !== undefined) return t(`staff.organisations.kind.${kind}`)
    return name === "country" && value !== "" ? countryIn(String(value), language) : String(value)
  }
  const form = useChangeForm(changeOrganisation, organisation, {
    reads: getOrganisation,
    typedOf: valuesOfOrganisation,
    needed: { name: t("staff.organisations.name-needed") },
    isWhole: true,
    send: organisationContent,
    fields: Object.entries(labels).map(([name, label]) => shownAs(name, t(label), show(name))),
    keeps: (fresh) => keptAs(getOrganisation, { id: fresh.id }, fresh),
    onDone,
  })
  return (
    <>
      <PageForm
        of={form}
        submit={t("staff.ui.save")}
        beside={
          <Button variant="default" size="md" onClick={onDone}>
            {t("staff.ui.cancel")}
          </Button>
        }
      >
        <OrganisationFields form={form} />
      </PageForm>
      {form.conflict}
    </>
  )
}
