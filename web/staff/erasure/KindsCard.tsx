import { Table } from "@mantine/core"
import type { Erasure } from "#duties/erasure/contract.ts"
import { countOf } from "#web/ui/format/size.ts"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Of each kind of data how much there is, and once it has begun how much is gone. */
export function KindsCard({ erasure: { kinds, state } }: { readonly erasure: Erasure }) {
  const { t, language } = useWords()
  const isToCome = state === "previewed" || state === "waiting"
  const hasBegun = !isToCome && state !== "refused"
  const shown = kinds.filter(({ found, gone }) => found + gone > 0)
  if (shown.length === 0) return null
  return (
    <Section title={t("staff.erasure.kinds")} flush>
      <Table verticalSpacing={9}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("staff.erasure.kind")}</Table.Th>
            <Table.Th ta="right" className="nowrap">
              {t(isToCome ? "staff.erasure.kind-found" : "staff.erasure.kind-before")}
            </Table.Th>
            {hasBegun && <Table.Th ta="right">{t("staff.erasure.kind-gone")}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ name, label, found, gone }) => (
            <Table.Tr key={name}>
              <Table.Td>{label}</Table.Td>
              <Table.Td ta="right">{countOf(found, language)}</Table.Td>
              {hasBegun && <Table.Td ta="right">{countOf(gone, language)}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
