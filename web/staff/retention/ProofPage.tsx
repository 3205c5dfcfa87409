import { List, SimpleGrid, Stack, Table, Text } from "@mantine/core"
import type { ReactNode } from "react"
import { getProof, type Proof } from "#duties/retention/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { dayOf, momentOf } from "#web/ui/format/day.ts"
import { PageLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { Figure } from "./Outcome.tsx"
import { countsOf } from "./say.ts"

const kinds = ["coming", "overdue", "held", "uncovered"] as const

/** Whether nothing is kept too long and nothing goes too early: figures of now, and month by month. */
export function ProofPage() {
  const { t } = useWords()
  const proof = useAnswer(getProof, {}, { freshFor: 0 })
  return (
    <Page narrow>
      <PageHead
        title={t("staff.retention.proof-title")}
        explanation={t("staff.retention.proof-explanation")}
        above={
          <PageLink to="/retention" size="sm">
            {t("staff.retention.title")}
          </PageLink>
        }
      />
      <Answer from={proof}>{(answer) => <TheProof proof={answer} />}</Answer>
    </Page>
  )
}

function TheProof({ proof }: { readonly proof: Proof }) {
  const { t, language } = useWords()
  return (
    <Stack gap="lg">
      <Section title={t("staff.retention.proof-as-of", { moment: momentOf(proof.asOf, language) })}>
        <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="md">
          {(["total", ...kinds] as const).map((kind) => (
            <Figure key={kind} label={t(`staff.retention.proof.${kind}`)} count={proof[kind]} />
          ))}
        </SimpleGrid>
      </Section>
      <Listed title={t("staff.retention.proof-by-policy")}>
        {proof.byPolicy.map(({ id, name, ...count }) => (
          <List.Item key={id}>
            <PageLink to="/retention/policies/$id" params={{ id }} underline="always">
              {name}
            </PageLink>
            : {countsOf(count, t)}
          </List.Item>
        ))}
      </Listed>
      <Listed title={t("staff.retention.proof-held-by")}>
        {proof.heldBy.map(({ ground, ...count }) => (
          <List.Item key={ground}>
            {ground}: {countsOf(count, t)}
          </List.Item>
        ))}
      </Listed>
      <Listed title={t("staff.retention.proof-uncovered-by")}>
        {proof.uncoveredBy.map(({ type, count }) => (
          <List.Item key={type ?? ""}>
            {type === undefined
              ? `${t("staff.retention.proof-persons")}: ${t("staff.retention.persons", { count })}`
              : `${t("staff.retention.about-type", { type })}: ${t("staff.retention.dossiers", { count })}`}
          </List.Item>
        ))}
      </Listed>
      <MonthByMonth history={proof.history} />
    </Stack>
  )
}

function Listed({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  const { t } = useWords()
  return (
    <Section title={title}>
      {children.length === 0 ? <Text c="dimmed">{t("staff.retention.proof-nothing")}</Text> : <List>{children}</List>}
    </Section>
  )
}

function MonthByMonth({ history }: Pick<Proof, "history">) {
  const { t, language } = useWords()
  if (history.length === 0)
    return (
      <Section title={t("staff.retention.proof-history")}>
        <Text c="dimmed">{t("staff.retention.proof-no-history")}</Text>
      </Section>
    )
  return (
    <Section title={t("staff.retention.proof-history")} flush>
      <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("staff.retention.month")}</Table.Th>
              {kinds.map((kind) => (
                <Table.Th key={kind}>{t(`staff.retention.proof.${kind}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {history.toReversed().map((month) => (
              <Table.Tr key={month.month}>
                <Table.Td className="nowrap">{dayOf(month.month, language)}</Table.Td>
                {kinds.map((kind) => (
                  <Table.Td key={kind}>{countsOf(month[kind], t)}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  )
}
