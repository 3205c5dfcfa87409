import { Button, Grid, Stack, Text } from "@mantine/core"
import { IconPencil } from "@tabler/icons-react"
import { useState } from "react"
import { withParticle } from "#ground/reading/particles.ts"
import { countryName } from "#ground/reading/countries.ts"
import type { Person } from "#records/persons/contract.ts"
import { dayOf, momentOf } from "#web/ui/format/day.ts"
import { Facts, type Fact } from "#web/ui/Facts.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useHome } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { addressLines, phoneText } from "./describe.ts"
import { Identifiers } from "./Identifiers.tsx"
import { languageNameIn } from "#web/ui/format/countries.ts"
import { PersonEditor } from "./PersonEditor.tsx"

/** Everything filled in about a person; to read, and after 'change' to edit. */
export function PersonData({ person }: { readonly person: Person }) {
  const { t } = useWords()
  const [editing, setEditing] = useState(false)
  if (editing) return <PersonEditor person={person} onDone={() => setEditing(false)} />
  return (
    <Stack gap="lg">
      {person.may.edit && (
        <div>
          <Button leftSection={<IconPencil size={17} aria-hidden />} variant="light" onClick={() => setEditing(true)}>
            {t("staff.persons.edit-title")}
          </Button>
        </div>
      )}
      <Reading person={person} />
    </Stack>
  )
}

function Reading({ person }: { readonly person: Person }) {
  const words = { ...useWords(), home: useHome() }
  const { t, language } = words
  const day = (value: string | undefined) => (value === undefined ? undefined : dayOf(value, language))
  const { name, birth, insurance } = person
  const nameFacts: Fact[] = [
    { label: t("staff.person.initials"), value: name.initials },
    { label: t("staff.person.first-names"), value: name.firstNames },
    { label: t("staff.person.preferred-name"), value: name.preferredName },
    { label: t("staff.person.family-name"), value: withParticle(name.particle, name.familyName) },
    {
      label: t("staff.person.partner-name"),
      value:
        name.partnerName === undefined ? name.partnerParticle : withParticle(name.partnerParticle, name.partnerName),
    },
    { label: t("staff.person.name-use"), value: name.partnerName && t(`staff.person.name-use.${name.nameUse}`) },
  ]
  const birthFacts: Fact[] = [
    { label: t("staff.person.birth-date"), value: day(birth?.date) },
    { label: t("staff.person.birth-place"), value: birth?.place },
    { label: t("staff.person.birth-country"), value: birth?.country && countryName(birth.country, language) },
    { label: t("staff.person.death-date"), value: day(person.deathDate) },
    { label: t("staff.person.gender"), value: person.gender && t(`staff.person.gender.${person.gender}`) },
    {
      label: t("staff.person.form-of-address"),
      value: person.formOfAddress && t(`staff.person.form-of-address.${person.formOfAddress}`),
    },
    { label: t("staff.person.language"), value: person.language && languageNameIn(person.language, language) },
  ]
  const contactFacts: Fact[] = [
    ...(person.phones ?? []).map(({ kind, number, note }) => ({
      label: `${t("staff.person.phones")} (${t(`staff.person.phone-kind.${kind}`).toLowerCase()})`,
      value: [phoneText(number, words.home), note].filter(Boolean).join(", "),
    })),
    ...(person.emails ?? []).map(({ kind, address }) => ({
      label: `${t("staff.person.emails")} (${t(`staff.person.email-kind.${kind}`).toLowerCase()})`,
      value: address,
    })),
  ].map((fact, place, all) =>
    all.findIndex(({ label }) => label === fact.label) === place
      ? fact
      : { ...fact, label: `${fact.label} ${place + 1}` },
  )
  const addresses = person.addresses ?? []
  const insuranceFacts: Fact[] = [
    { label: t("staff.person.insurance-company"), value: insurance?.company },
    { label: t("staff.person.uzovi"), value: insurance?.uzovi },
    { label: t("staff.person.policy-number"), value: insurance?.policyNumber },
    { label: t("staff.person.valid-from"), value: day(insurance?.from) },
    { label: t("staff.person.valid-until"), value: day(insurance?.until) },
  ]
  const empty = t("staff.ui.none")
  const half = { base: 12, lg: 6 }
  return (
    <Grid gap="lg">
      <Grid.Col span={half}>
        <Stack gap="lg">
          <Section title={t("staff.person.name")}>
            <Facts facts={nameFacts} empty={empty} />
          </Section>
          {person.may.seeContact && (
            <Section title={t("staff.persons.contact")}>
              <Facts facts={contactFacts} empty={empty} />
            </Section>
          )}
          {person.may.seeContact && (
            <Section title={t("staff.person.addresses")}>
              {addresses.length === 0 && <Text c="dimmed">{empty}</Text>}
              <Stack gap="md">
                {addresses.map((address, place) => (
                  <div key={place}>
                    <Text fw={550} size="sm">
                      {t(`staff.person.address-kind.${address.kind}`)}
                    </Text>
                    {addressLines(address, words).map((line) => (
                      <Text key={line}>{line}</Text>
                    ))}
                    <Text size="sm" c="dimmed">
                      {[
                        address.from && `${t("staff.person.valid-from")} ${day(address.from)}`,
                        address.until && `${t("staff.person.valid-until")} ${day(address.until)}`,
                      ]
                        .filter(Boolean)
                        .join(", ")}
                    </Text>
                  </div>
                ))}
              </Stack>
            </Section>
          )}
        </Stack>
      </Grid.Col>
      <Grid.Col span={half}>
        <Stack gap="lg">
          <Section title={t("staff.person.birth")}>
            <Facts facts={birthFacts} empty={empty} />
          </Section>
          <Identifiers person={person} />
          {person.may.seeFinancial && (
            <Section title={t("staff.person.insurance")}>
              <Facts facts={insuranceFacts} empty={empty} />
            </Section>
          )}
          {person.note !== undefined && (
            <Section title={t("staff.person.note")}>
              <Text className="pre wrap">{person.note}</Text>
            </Section>
          )}
          <Text size="sm" c="dimmed">
            {t("staff.person.created")} {momentOf(person.createdAt, language)} · {t("staff.person.changed")}{" "}
            {momentOf(person.changedAt, language)}
          </Text>
        </Stack>
      </Grid.Col>
    </Grid>
  )
}
