import { Badge, Button, Group, SegmentedControl, SimpleGrid, Stack, Text } from "@mantine/core"
import { Decide, decideDuplicates, getImport, listDuplicates } from "#duties/imports/contract.ts"
import type { Import, ImportDuplicate } from "#duties/imports/contract.ts"
import { PagedList, usePaged } from "#web/ui/PagedList.tsx"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { dayOf } from "#web/ui/format/day.ts"
import { PageLink } from "#web/ui/links.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

const size = 25

/** Each row that is perhaps somebody known, beside whom it may be, and what is done with it. */
export function DuplicateList({ import: one }: { readonly import: Import }) {
  const { t } = useWords()
  const found = usePaged(listDuplicates, { id: one.id }, { size, freshFor: 0 })
  const decide = useAct(decideDuplicates, {
    keeps: (fresh) => keptAs(getImport, { id: fresh.id }, fresh),
  })
  const isOpen = one.state === "tried"
  return (
    <Section title={t("staff.imports.duplicates")}>
      <Stack gap="md">
        {isOpen && (
          <Text size="sm" c="dimmed">
            {t("staff.imports.duplicates-hint")}
          </Text>
        )}
        {isOpen && (
          <Group gap="xs">
            <Text size="sm">{t("staff.imports.duplicates-all")}</Text>
            {Decide.options.map((choice) => (
              <Button
                key={choice}
                size="xs"
                variant="default"
                loading={decide.isPending}
                onClick={() => decide.mutate({ id: one.id, otherwise: choice })}
              >
                {t(`staff.imports.decide.${choice}`)}
              </Button>
            ))}
          </Group>
        )}
        <ProblemNote problem={decide.error} />
        <PagedList of={found} meanwhile={3} none={null}>
          {({ duplicates }) =>
            duplicates.map((duplicate) => (
              <DuplicateRow
                key={duplicate.row}
                duplicate={duplicate}
                isOpen={isOpen}
                isBusy={decide.isPending}
                onDecide={(choice, person) =>
                  decide.mutate({
                    id: one.id,
                    decisions: [{ row: duplicate.row, decide: choice, ...(person === undefined ? {} : { person }) }],
                  })
                }
              />
            ))
          }
        </PagedList>
      </Stack>
    </Section>
  )
}

type RowProps = {
  readonly duplicate: ImportDuplicate
  readonly isOpen: boolean
  readonly isBusy: boolean
  readonly onDecide: (decide: Decide, person?: ImportDuplicate["person"]) => void
}

function DuplicateRow({ duplicate, isOpen, isBusy, onDecide }: RowProps) {
  const { t } = useWords()
  const { row, candidates, twin, unseen, outcome } = duplicate
  const known = candidates.filter(({ mayFill }) => mayFill)
  const target = duplicate.person ?? known[0]?.id
  const mayMerge = known.length > 0 || (candidates.length === 0 && unseen === 0 && twin !== null)
  const data = Decide.options
    .filter((choice) => choice !== "merge" || mayMerge)
    .map((choice) => ({ value: choice as string, label: t(`staff.imports.decide.${choice}`) }))
  return (
    <Stack gap="xs" className="card" p="sm" component="section" aria-label={`${t("staff.imports.fault-row")} ${row}`}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <div>
          <Text size="xs" c="dimmed">
            {t("staff.imports.duplicates-row")} · {t("staff.imports.fault-row")} {row}
          </Text>
          <Who who={duplicate} />
        </div>
        <div>
          <Text size="xs" c="dimmed">
            {t("staff.imports.duplicates-known")}
          </Text>
          {candidates.map((one) => (
            <PageLink key={one.id} to="/persons/$id" params={{ id: one.id }} display="block">
              <Who who={one} isChosen={candidates.length > 1 && one.id === target && duplicate.decide === "merge"} />
            </PageLink>
          ))}
          {twin !== null && <Text size="sm">{t("staff.imports.duplicates-twin", { row: twin })}</Text>}
          {unseen > 0 && (
            <Text size="sm" c="dimmed">
              {t("staff.imports.duplicates-unseen", { count: unseen })}
            </Text>
          )}
        </div>
      </SimpleGrid>
      {outcome === undefined || isOpen ? (
        <SegmentedControl
          size="xs"
          disabled={!isOpen || isBusy}
          aria-label={t("staff.imports.duplicates-choice", { row })}
          data={data}
          value={duplicate.decide}
          onChange={(value) => {
            const choice = Decide.options.find((one) => one === value)
            if (choice !== undefined) onDecide(choice, choice === "merge" ? target : undefined)
          }}
        />
      ) : (
        <Text size="sm">
          <Badge mr="xs">{t(`staff.imports.outcome.${outcome.kind}`)}</Badge>
          {outcome.reason}
          {outcome.kind === "merged" && (
            <Dots
              of={[
                outcome.filled.length > 0
                  ? t("staff.imports.outcome.filled", { fields: outcome.filled.join(", ") })
                  : t("staff.imports.outcome.nothing"),
                outcome.kept.length > 0 && t("staff.imports.outcome.kept", { fields: outcome.kept.join(", ") }),
              ]}
            />
          )}
        </Text>
      )}
      {isOpen && duplicate.decide === "merge" && known.length > 1 && (
        <Group gap="xs">
          {known.map((one) => (
            <Button
              key={one.id}
              size="xs"
              variant={one.id === target ? "light" : "default"}
              onClick={() => onDecide("merge", one.id)}
            >
              {one.fullName} ({one.number})
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  )
}

type WhoProps = {
  readonly who: Pick<ImportDuplicate, "fullName" | "number" | "birthDate" | "city">
  readonly isChosen?: boolean
}

function Who({ who, isChosen = false }: WhoProps) {
  const { language } = useWords()
  return (
    <>
      <Text fw={isChosen ? 700 : 550}>{who.fullName}</Text>
      <Text size="sm" c="dimmed" component="div">
        <Dots of={[who.number, who.birthDate && dayOf(who.birthDate, language), who.city]} />
      </Text>
    </>
  )
}
