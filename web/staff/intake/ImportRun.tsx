import { Button, Checkbox, Group, Radio, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { getImport, listImports, runImport } from "#duties/intake/contract.ts"
import type { Import } from "#duties/intake/contract.ts"
import { useAct, useKeepAnswer } from "#web/ui/client/hooks.tsx"
import { countOf } from "#web/ui/format/size.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/words.ts"

const takes = ["good", "all"] as const

/** After the trial: how to import, and the button that does it. */
export function ImportRun({ import: one }: { readonly import: Import }) {
  const { t, language } = useWords()
  const keep = useKeepAnswer()
  const [take, setTake] = useState<Import["take"]>(one.take)
  const [takeDoubles, setTakeDoubles] = useState(one.takeDoubles)
  const run = useAct(runImport, {
    outdates: [listImports],
    onDone: (fresh) => keep(getImport, { id: fresh.id }, fresh),
  })
  const { fresh, double, wrong } = one.rows
  const coming = take === "all" && wrong > 0 ? 0 : fresh + (takeDoubles ? double : 0)
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
        {double > 0 && (
          <Checkbox
            label={t("staff.imports.take-doubles")}
            checked={takeDoubles}
            onChange={(event) => setTakeDoubles(event.currentTarget.checked)}
          />
        )}
        <ProblemNote problem={run.error} />
        <Group justify="flex-end">
          {coming === 0 ? (
            <Text c="dimmed">{t("staff.imports.nothing-to-run")}</Text>
          ) : (
            <Button
              size="md"
              loading={run.isPending}
              disabled={!one.may.run}
              onClick={() => run.mutate({ id: one.id, take, takeDoubles })}
            >
              {t("staff.imports.run", { count: coming === 1 ? 1 : countOf(coming, language) })}
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  )
}
