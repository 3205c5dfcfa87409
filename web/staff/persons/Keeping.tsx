import { Grid } from "@mantine/core"
import type { Person } from "#records/persons/contract.ts"
import { KeptBy } from "#web/staff/holds/KeptBy.tsx"
import { useMay } from "#web/staff/me.ts"
import { StateHistory } from "./StateHistory.tsx"

/** How long a person's file is kept, and what it was along the way. */
export function Keeping({ person }: { readonly person: Person }) {
  const may = useMay()
  return (
    <Grid gap="lg">
      {may("holds.read") && (
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <KeptBy on={{ person: person.id }} />
        </Grid.Col>
      )}
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <StateHistory person={person} />
      </Grid.Col>
    </Grid>
  )
}
