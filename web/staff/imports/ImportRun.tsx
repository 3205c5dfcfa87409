import { Button, Group, Radio, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { getImport, listDuplicates, runImport, type Import } from "#duties/imports/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { countOf } from "#web/ui/format/size.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

const takes = ["good", "all"] as const

/** After the trial: how to import, and the button that does it. */
export function ImportRun({ import: one }: { readonly import: Import }) {
  const { t, language } = useWords()
  const [take, setTake] = useState<Import["take"]>(one.take)
  const duplicates = useAnswer(listDuplicates, { id: one.id, page: 1, size: 1 }, { freshFor: 0 })
  const run = useAct(runImport, {
    keeps: (fresh) => keptAs(getImport, { id: fresh.id }, fresh),
  })
  const { fresh, wrong } = one.rows
  const { merge = 0, new: others = 0 } = duplicates.data?.counts ?? {}
  const isBarred = take === "all" && wrong > 0
  const coming = isBarred ? 0 : fresh + others
  const filled = isBarred ? 0 : merge
  return (
    <Section title={t("staff.imports.choose")}>
      <Stack gap="lg">
        {wrong > 0 && (
          <Radio.Group
            value={take}
            onChange={(value) => setTake(value === "all" ? "all" : "good")}
            aria-label={t("staff.imports.choose")}
          >
            <Stack gap="sm">
              {takes.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={t(`staff.imports.take-${value}`)}
                  description={t(`staff.imports.take-${value}-hint`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {filled > 0 && (
          <Text size="sm">{t("staff.imports.merging", { count: filled === 1 ? 1 : countOf(filled, language) })}</Text>
        )}
        <ProblemNote problem={run.error} />
        <Group justify="flex-end">
          {coming + filled === 0 ? (
            <Text c="dimmed">{t("staff.imports.nothing-to-run")}</Text>
          ) : (
            <Button
              size="md"
              loading={run.isPending}
              disabled={!one.may.run}
              onClick={() => run.mutate({ id: one.id, take })}
            >
              {coming === 0
                ? t("staff.imports.run-merges")
                : t("staff.imports.run", { count: coming === 1 ? 1 : countOf(coming, language) })}
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  )
}
