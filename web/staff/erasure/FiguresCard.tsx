import { Table, Text } from "@mantine/core"
import { listFigures } from "#duties/erasure/contract.ts"
import { PagedList, usePaged } from "#web/ui/PagedList.tsx"
import { countOf } from "#web/ui/format/size.ts"
import { Section } from "#web/ui/Section.tsx"
import type { StaffKey } from "#web/staff/staff-words.ts"
import { useWords } from "#web/staff/use-words.ts"

const size = 20

const lengths: Readonly<Record<string, StaffKey>> = {
  "<1m": "staff.erasure.length.under-1m",
  "1-3m": "staff.erasure.length.1-3m",
  "3-6m": "staff.erasure.length.3-6m",
  "6-12m": "staff.erasure.length.6-12m",
  "1-2y": "staff.erasure.length.1-2y",
  "2-5y": "staff.erasure.length.2-5y",
  "5y+": "staff.erasure.length.over-5y",
}

/** What is left of whoever was anonymised: numbers of groups. */
export function FiguresCard() {
  const { t, language } = useWords()
  const lengthOf = (code: string): string => {
    const key = lengths[code]
    return key === undefined ? code : t(key)
  }
  const figures = usePaged(listFigures, {}, { size })
  return (
    <Section title={t("staff.erasure.figures")} flush>
      <Text size="sm" c="dimmed" px={{ base: "md", sm: "lg" }} pb="sm">
        {t("staff.erasure.figures-explanation")}
      </Text>
      <PagedList
        of={figures}
        meanwhile={2}
        none={
          <Text px={{ base: "md", sm: "lg" }} pb="lg">
            {t("staff.erasure.figures-none")}. {t("staff.erasure.figures-none-advice")}
          </Text>
        }
      >
        {(answer) => (
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("staff.erasure.figures-age")}</Table.Th>
                <Table.Th>{t("staff.erasure.figures-postcode")}</Table.Th>
                <Table.Th>{t("staff.erasure.figures-type")}</Table.Th>
                <Table.Th visibleFrom="xs">{t("staff.erasure.figures-length")}</Table.Th>
                <Table.Th ta="right">{t("staff.erasure.figures-persons")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {answer.figures.map(({ age, postcode, type, length, persons }) => (
                <Table.Tr key={[age, postcode, type, length].join("|")}>
                  <Table.Td>{age || t("staff.erasure.figures-unknown")}</Table.Td>
                  <Table.Td>{postcode || t("staff.erasure.figures-unknown")}</Table.Td>
                  <Table.Td className="wrap">
                    {type || t("staff.erasure.figures-no-dossier")}
                    <Text size="sm" c="dimmed" hiddenFrom="xs">
                      {lengthOf(length)}
                    </Text>
                  </Table.Td>
                  <Table.Td visibleFrom="xs">{lengthOf(length)}</Table.Td>
                  <Table.Td ta="right">{countOf(persons, language)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </PagedList>
    </Section>
  )
}
