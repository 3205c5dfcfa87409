import { Grid, Stack, Text } from "@mantine/core"
import type { Person } from "#records/persons/contract.ts"
import { useMay } from "#web/staff/me.ts"
import { LatestEntries } from "#web/staff/dossiers/LatestEntries.tsx"
import { OpenDossiers } from "#web/staff/dossiers/OpenDossiers.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { ContactCard } from "./ContactCard.tsx"
import { TiesCard } from "./TiesCard.tsx"

/** The most important of a person on one screen. */
export function Overview({ person }: { readonly person: Person }) {
  const { t } = useWords()
  const may = useMay()
  const note = person.note !== undefined && (
    <Section title={t("staff.persons.note")}>
      <Text className="pre wrap">{person.note}</Text>
    </Section>
  )
  if (!may("dossiers.read")) {
    return (
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 6 }}>{person.may.seeContact && <ContactCard person={person} />}</Grid.Col>
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Stack gap="lg">
            {note}
            <TiesCard person={person} />
          </Stack>
        </Grid.Col>
      </Grid>
    )
  }
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Stack gap="lg">
          {person.may.seeContact && <ContactCard person={person} />}
          {note}
          <TiesCard person={person} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Stack gap="lg">
          <OpenDossiers person={person} />
          {may("dossiers.read-journal") && <LatestEntries person={person.id} />}
        </Stack>
      </Grid.Col>
    </Grid>
  )
}
