import type { PersonLine } from "#records/persons/contract.ts"
import { Dots } from "#web/ui/Dots.tsx"
import { dayOf } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { BareLink } from "#web/ui/links.tsx"
import { UnreadableBadge } from "#web/ui/Unreadable.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { StateBadge } from "./StateBadge.tsx"

/** Persons as a short list of links. */
export function PersonLines({ persons }: { readonly persons: readonly PersonLine[] }) {
  const { language } = useWords()
  return (
    <Lines>
      {persons.map((person) => (
        <Line
          key={person.id}
          link={
            <BareLink to="/persons/$id" params={{ id: person.id }} data-row>
              {person.fullName}
            </BareLink>
          }
          below={<Dots of={[person.birthDate && dayOf(person.birthDate, language), person.city, person.number]} />}
          beside={
            <>
              <UnreadableBadge of={person} />
              {person.state !== "active" && <StateBadge state={person.state} />}
            </>
          }
        />
      ))}
    </Lines>
  )
}
