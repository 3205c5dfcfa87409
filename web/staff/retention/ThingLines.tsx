import type { DueThing } from "#duties/retention/contract.ts"
import { Dots } from "#web/ui/Dots.tsx"
import { dayOf } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { useWords } from "#web/staff/use-words.ts"

type Props = {
  readonly things: readonly DueThing[]
  /** They go to the archive when their term has passed, and are kept there. */
  readonly archives?: boolean
}

/** Persons and dossiers whose terms pass; who may not be read stands there without a name. */
export function ThingLines({ things, archives = false }: Props) {
  const { t, language } = useWords()
  return (
    <Lines>
      {things.map(({ id, person, dossier, keptThrough }) => (
        <Line
          key={id ?? dossier?.id ?? person.id}
          link={
            person.name === undefined ? (
              t("staff.retention.no-name")
            ) : (
              <PageLink to="/persons/$id" params={{ id: person.id }}>
                {person.name}
              </PageLink>
            )
          }
          below={
            <Dots
              of={[
                dossier !== undefined &&
                  (dossier.number === undefined ? (
                    t("staff.retention.dossier-hidden")
                  ) : (
                    <PageLink key="dossier" to="/dossiers/$id" params={{ id: dossier.id }} underline="always">
                      {t("staff.retention.dossier", { number: dossier.number })}
                    </PageLink>
                  )),
                t(archives ? "staff.retention.term-through" : "staff.retention.kept-through", {
                  day: dayOf(keptThrough, language),
                }),
              ]}
            />
          }
        />
      ))}
    </Lines>
  )
}
