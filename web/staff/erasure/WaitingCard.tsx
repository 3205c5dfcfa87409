import { Group, Stack } from "@mantine/core"
import type { Erasure } from "#duties/erasure/contract.ts"
import { Section } from "#web/ui/Section.tsx"
import { SecondPerson } from "./SecondPerson.tsx"
import { StopButton } from "./StopButton.tsx"

/** For whoever asked: what it waits for, and the way to take it back. */
export function WaitingCard({ erasure }: { readonly erasure: Erasure }) {
  return (
    <Section>
      <Stack gap="md">
        <SecondPerson erasure={erasure} />
        <Group justify="flex-end">
          <StopButton erasure={erasure} />
        </Group>
      </Stack>
    </Section>
  )
}
