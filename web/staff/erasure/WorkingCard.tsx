import { Group, Progress, Text } from "@mantine/core"
import type { Erasure } from "#duties/erasure/contract.ts"
import { countOf } from "#web/ui/format/size.ts"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { StopButton } from "./StopButton.tsx"
import { useWhat } from "./use-what.ts"

/** How far it is, while the list is made or while it runs. */
export function WorkingCard({ erasure }: { readonly erasure: Erasure }) {
  const { t, language } = useWords()
  const what = useWhat()
  const { handled, total } = erasure.progress
  const isListing = erasure.state === "preparing"
  const isSweeping = erasure.state === "stopped" || (erasure.state === "running" && handled === total)
  const said = isListing
    ? t("staff.erasure.so-far", { what: what(erasure, total) })
    : isSweeping
      ? t("staff.erasure.sweeping")
      : t("staff.erasure.running", { done: countOf(handled, language), total: countOf(total, language) })
  return (
    <Section>
      <Text fw={550} role="status">
        {said}
      </Text>
      <Progress
        my="sm"
        animated
        value={isListing || isSweeping ? 100 : (handled / total) * 100}
        aria-label={t("staff.erasure.running-label")}
      />
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed" flex={1} miw={220}>
          {t(isListing ? "staff.erasure.making-list" : "staff.erasure.running-hint")}
        </Text>
        <StopButton erasure={erasure} />
      </Group>
    </Section>
  )
}
