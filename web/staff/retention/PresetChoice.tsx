import { Badge, Group, NativeSelect, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { listPresets, type Preset } from "#duties/retention/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

const countries = ["NL", "BE", "both"] as const

/** Terms that law or custom has, to begin with: each with its source, and how sure that is. */
export function PresetChoice({ onChoose }: { readonly onChoose: (preset: Preset) => void }) {
  const { t } = useWords()
  const answer = useAnswer(listPresets, {})
  const [id, setId] = useState("")
  return (
    <Section title={t("staff.retention.presets")}>
      <Answer from={answer}>
        {({ presets }) => {
          const chosen = presets.find((preset) => preset.id === id)
          const choose = (next: string): void => {
            setId(next)
            const preset = presets.find((one) => one.id === next)
            if (preset !== undefined) onChoose(preset)
          }
          const choices = countries.map((country) => ({
            group: t(`staff.retention.country.${country}`),
            items: presets.filter((one) => one.country === country).map((one) => ({ value: one.id, label: one.name })),
          }))
          return (
            <Stack gap="sm">
              <NativeSelect
                label={t("staff.retention.preset")}
                description={t("staff.retention.presets-explanation")}
                data={[{ value: "", label: t("staff.retention.preset-none") }, ...choices]}
                value={id}
                onChange={(event) => choose(event.currentTarget.value)}
              />
              {chosen !== undefined && <PresetFacts preset={chosen} />}
            </Stack>
          )
        }}
      </Answer>
    </Section>
  )
}

function PresetFacts({ preset }: { readonly preset: Preset }) {
  const { t } = useWords()
  return (
    <div>
      <Text size="sm">{preset.explanation}</Text>
      <Group gap="xs" mt="xs">
        <Badge color={preset.standing === "statute" ? "teal" : "gray"}>
          {t(`staff.retention.standing.${preset.standing}`)}
        </Badge>
        {preset.isMinimum && <Badge color="amber">{t("staff.retention.minimum")}</Badge>}
        <Text size="sm" c="dimmed" className="wrap">
          {t("staff.retention.source-of", { source: preset.source })}
        </Text>
      </Group>
    </div>
  )
}
