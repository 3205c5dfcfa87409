import { Skeleton, Stack } from "@mantine/core"
import { useParams } from "@tanstack/react-router"
import { getPerson } from "#records/persons/contract.ts"
import { PageAnswer } from "#web/ui/PageAnswer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Page } from "#web/ui/Page.tsx"
import { PersonHead } from "./PersonHead.tsx"
import { PersonTabs } from "./PersonTabs.tsx"

const Bones = () => (
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
      <PageAnswer from={person} meanwhile={<Bones />}>
        {(known) => (
          <Stack gap="lg" key={known.id}>
            <PersonHead person={known} />
            <PersonTabs person={known} tab={tab} />
          </Stack>
        )}
      </PageAnswer>
    </Page>
  )
}
