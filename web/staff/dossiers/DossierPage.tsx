import { Grid, Skeleton, Stack } from "@mantine/core"
import { useParams } from "@tanstack/react-router"
import { getDossier } from "#records/dossiers/contract.ts"
import { PageAnswer } from "#web/ui/PageAnswer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Page } from "#web/ui/Page.tsx"
import { DocumentsOfDossier } from "#web/staff/documents/DocumentsOfDossier.tsx"
import { EmergencyBar } from "#web/staff/emergency/EmergencyBar.tsx"
import { KeptBy } from "#web/staff/holds/KeptBy.tsx"
import { useMay } from "#web/staff/me.ts"
import { TasksOfDossier } from "#web/staff/tasks/TasksOfDossier.tsx"
import { DossierDetails } from "./DossierDetails.tsx"
import { DossierHead } from "./DossierHead.tsx"
import { Journal } from "./Journal.tsx"
import { Parties } from "./Parties.tsx"

const PageSkeleton = () => (
  <Stack aria-busy>
    <Skeleton height={34} width="min(26rem, 80%)" />
    <Skeleton height={18} width="min(20rem, 90%)" />
    <Grid gap="lg" mt="md">
      <Grid.Col span={{ base: 12, lg: 8 }}>
        <Skeleton height={420} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 4 }}>
        <Skeleton height={280} />
      </Grid.Col>
    </Grid>
  </Stack>
)

/** One dossier: its journal, and beside it the facts, the parties and the documents. */
export function DossierPage() {
  const { id = "" } = useParams({ strict: false })
  const may = useMay()
  const dossier = useAnswer(getDossier, { id })
  return (
    <Page>
      <PageAnswer from={dossier} meanwhile={<PageSkeleton />}>
        {(known) => (
          <Stack gap="lg" key={known.id}>
            <EmergencyBar person={known.person.id} />
            <DossierHead dossier={known} />
            <Grid gap="lg">
              <Grid.Col span={{ base: 12, lg: 8 }}>
                <Journal dossier={known} />
              </Grid.Col>
              <Grid.Col span={{ base: 12, lg: 4 }} className="no-print">
                <Stack gap="lg">
                  <DossierDetails dossier={known} />
                  <TasksOfDossier dossier={known} />
                  {may("documents.read") && <DocumentsOfDossier dossier={known} />}
                  <Parties dossier={known} />
                  {may("holds.read") && <KeptBy on={{ dossier: known.id }} />}
                </Stack>
              </Grid.Col>
            </Grid>
          </Stack>
        )}
      </PageAnswer>
    </Page>
  )
}
