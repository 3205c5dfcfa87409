import { Skeleton, Stack } from "@mantine/core"
import { useParams } from "@tanstack/react-router"
import type { PersonId } from "#ground/kernel/ids.ts"
import { getPerson } from "#records/persons/contract.ts"
import { PageAnswer } from "#web/ui/PageAnswer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Page } from "#web/ui/Page.tsx"
import { EmergencyBar } from "#web/staff/emergency/EmergencyBar.tsx"
import { EmergencyButton } from "#web/staff/emergency/EmergencyButton.tsx"
import { PersonHead } from "./PersonHead.tsx"
import { PersonTabs } from "./PersonTabs.tsx"

const PageSkeleton = () => (
  <Stack aria-busy>
    <Skeleton height={34} width="min(22rem, 80%)" />
    <Skeleton height={18} width="min(30rem, 95%)" />
    <Skeleton height={44} mt="md" />
    <Skeleton height={280} />
  </Stack>
)

/** One person: who it is, and everything that belongs to them. */
export function PersonPage() {
  const { id = "", tab } = useParams({ strict: false })
  const person = useAnswer(getPerson, { id })
  return (
    <Page>
      <PageAnswer from={person} meanwhile={<PageSkeleton />} missing={<NotOwn id={id} />}>
        {(known) => (
          <Stack gap="lg" key={known.id}>
            <EmergencyBar person={known.id} />
            <PersonHead person={known} />
            <PersonTabs person={known} tab={tab} />
          </Stack>
        )}
      </PageAnswer>
    </Page>
  )
}

/** Nobody, or somebody who is not in one's dossiers: the answer is the same, and so is the way in when it is urgent. */
const NotOwn = ({ id }: { readonly id: string }) => (
  <div>
    <EmergencyButton person={id as PersonId} />
  </div>
)
