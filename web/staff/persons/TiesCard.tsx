import { Text } from "@mantine/core"
import { listTies } from "#records/persons/contract.ts"
import type { Person } from "#records/persons/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { ButtonLink } from "#web/ui/links.tsx"
import { Section } from "#web/ui/Section.tsx"
import { UnreadableBadge } from "#web/ui/Unreadable.tsx"
import { useWords } from "#web/staff/words.ts"
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
      <Answer from={ties} meanwhile={<ListSkeleton rows={2} />}>
        {(answer) =>
          answer.ties.length === 0 ? (
            <Text c="dimmed" px="lg" pb="lg">
              {t("staff.ties.none")}
            </Text>
          ) : (
            <Lines>
              {answer.ties.slice(0, 5).map((tie) => (
                <Line
                  key={tie.id}
                  link={<TieName tie={tie} />}
                  below={tie.unreadable !== true && t(`staff.ties.kind.${tie.kind}`)}
                  beside={<UnreadableBadge of={tie} />}
                />
              ))}
            </Lines>
          )
        }
      </Answer>
    </Section>
  )
}
