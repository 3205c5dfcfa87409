import { Anchor, Button, Text } from "@mantine/core"
import { IconPencil } from "@tabler/icons-react"
import { useParams } from "@tanstack/react-router"
import { useState } from "react"
import { getOrganisation, type Organisation } from "#records/organisations/contract.ts"
import { PageAnswer } from "#web/ui/PageAnswer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { countryIn } from "#web/ui/format/countries.ts"
import { Facts } from "#web/ui/Facts.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { UnreadableNote } from "#web/ui/Unreadable.tsx"
import { writePhone } from "#ground/reading/phones.ts"
import { useHome } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { OrganisationEditor } from "./OrganisationEditor.tsx"

/** One organisation. */
export function OrganisationPage() {
  const { id = "" } = useParams({ strict: false })
  const organisation = useAnswer(getOrganisation, { id })
  return (
    <Page narrow>
      <PageAnswer from={organisation}>{(known) => <Shown key={known.id} organisation={known} />}</PageAnswer>
    </Page>
  )
}

function Shown({ organisation }: { readonly organisation: Organisation }) {
  const { t, language } = useWords()
  const [editing, setEditing] = useState(false)
  const home = useHome()
  const street = [organisation.street, organisation.houseNumber].filter(Boolean).join(" ")
  const city = [organisation.postcode, organisation.city].filter(Boolean).join("  ")
  const country = organisation.country === home ? undefined : countryIn(organisation.country, language)
  const facts = [
    { label: t("staff.organisations.contact-name"), value: organisation.contactName },
    {
      label: t("staff.organisations.phone"),
      value: organisation.phone && (
        <Anchor href={`tel:${organisation.phone}`}>{writePhone(organisation.phone, home)}</Anchor>
      ),
    },
    {
      label: t("staff.organisations.email"),
      value: organisation.email && <Anchor href={`mailto:${organisation.email}`}>{organisation.email}</Anchor>,
    },
    {
      label: t("staff.organisations.address"),
      value:
        [street, city, country].some(Boolean) &&
        [street, city, country].filter(Boolean).map((line) => <div key={line}>{line}</div>),
    },
    { label: t("staff.organisations.agb"), value: organisation.agb },
    { label: t("staff.organisations.registration"), value: organisation.registration },
  ]
  const change = organisation.may.edit && !editing && (
    <Button variant="light" leftSection={<IconPencil size={17} aria-hidden />} onClick={() => setEditing(true)}>
      {t("staff.ui.change")}
    </Button>
  )
  const above = (
    <PageLink to="/organisations" size="sm">
      {t("staff.nav.organisations")}
    </PageLink>
  )
  return (
    <>
      <PageHead
        above={above}
        title={organisation.name}
        explanation={t(`staff.organisations.kind.${organisation.kind}`)}
        actions={change}
      />
      <UnreadableNote of={organisation} />
      {editing ? (
        <OrganisationEditor organisation={organisation} onDone={() => setEditing(false)} />
      ) : (
        <Section title={t("staff.organisations.details")}>
          <Facts facts={facts} empty={t("staff.ui.none")} />
          {organisation.note !== undefined && (
            <Text className="pre wrap" mt="md">
              {organisation.note}
            </Text>
          )}
        </Section>
      )}
    </>
  )
}
