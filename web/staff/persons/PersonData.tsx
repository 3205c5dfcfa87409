import { Button, Grid, Stack, Text } from "@mantine/core"
import { IconPencil } from "@tabler/icons-react"
import { useState } from "react"
import type { Person } from "#records/persons/contract.ts"
import { dayOf, momentOf } from "#web/ui/format/day.ts"
import { Facts } from "#web/ui/Facts.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useHome } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { addressLines, type SaidOfPerson } from "./describe.ts"
import { Identifiers } from "./Identifiers.tsx"
import { birthFacts, contactFacts, insuranceFacts, nameFacts } from "./person-facts.ts"
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
  const empty = t("staff.ui.none")
  const half = { base: 12, lg: 6 }
  return (
    <Grid gap="lg">
      <Grid.Col span={half}>
        <Stack gap="lg">
          <Section title={t("staff.person.name")}>
            <Facts facts={nameFacts(person, words)} empty={empty} />
          </Section>
          {person.may.seeContact && (
            <>
              <Section title={t("staff.persons.contact")}>
                <Facts facts={contactFacts(person, words)} empty={empty} />
              </Section>
              <Addresses person={person} words={words} />
            </>
          )}
        </Stack>
      </Grid.Col>
      <Grid.Col span={half}>
        <Stack gap="lg">
          <Section title={t("staff.person.birth")}>
            <Facts facts={birthFacts(person, words)} empty={empty} />
          </Section>
          <Identifiers person={person} />
          {person.may.seeFinancial && (
            <Section title={t("staff.person.insurance")}>
              <Facts facts={insuranceFacts(person, words)} empty={empty} />
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

function Addresses({ person, words }: { readonly person: Person; readonly words: SaidOfPerson }) {
  const { t, language } = words
  const addresses = person.addresses ?? []
  return (
    <Section title={t("staff.person.addresses")}>
      {addresses.length === 0 && <Text c="dimmed">{t("staff.ui.none")}</Text>}
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
                address.from && `${t("staff.person.valid-from")} ${dayOf(address.from, language)}`,
                address.until && `${t("staff.person.valid-until")} ${dayOf(address.until, language)}`,
              ]
                .filter(Boolean)
                .join(", ")}
            </Text>
          </div>
        ))}
      </Stack>
    </Section>
  )
}
