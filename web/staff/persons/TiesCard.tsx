import { Text } from "@mantine/core"
import { listTies, type Person } from "#records/persons/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Line } from "#web/ui/Lines.tsx"
import { ButtonLink } from "#web/ui/links.tsx"
import { Section } from "#web/ui/Section.tsx"
import { UnreadableBadge } from "#web/ui/Unreadable.tsx"
import { WholeList } from "#web/ui/WholeList.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { TieName } from "./TieName.tsx"

/** Who belongs to this person, in short. */
export function TiesCard({ person }: { readonly person: Person }) {
  const { t } = useWords()
  const ties = useAnswer(listTies, { id: person.id })
  const all = (
    <ButtonLink to="/persons/$id/$tab" params={{ id: person.id, tab: "network" }} variant="subtle" size="compact-sm">
      {t("staff.persons.all-network")}
    </ButtonLink>
  )
  return (
    <Section title={t("staff.persons.tab.network")} actions={all} flush>
      <WholeList
        from={ties}
        listOf={(answer) => answer.ties.slice(0, 5)}
        meanwhile={2}
        none={
          <Text c="dimmed" px="lg" pb="lg">
            {t("staff.ties.none")}
          </Text>
        }
      >
        {(tie) => (
          <Line
            key={tie.id}
            link={<TieName tie={tie} />}
            below={tie.unreadable !== true && t(`staff.ties.kind.${tie.kind}`)}
            beside={<UnreadableBadge of={tie} />}
          />
        )}
      </WholeList>
    </Section>
  )
}
