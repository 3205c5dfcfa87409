import { Badge, Box, Button } from "@mantine/core"
import { IconLock, IconLockOpen2 } from "@tabler/icons-react"
import { lazy, Suspense, useState } from "react"
import type { Hold } from "#records/holds/contract.ts"
import { dayOf, momentOf } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { BareLink, PageLink } from "#web/ui/links.tsx"
import { useWords } from "#web/staff/words.ts"

const EndHoldModal = lazy(() => import("./EndHoldModal.tsx").then(({ EndHoldModal: modal }) => ({ default: modal })))

type Props = {
  readonly holds: readonly Hold[]
  /** Says whose each is. */
  readonly withPerson?: boolean
}

/** Holds as a list: what for, on what, by whom, and how each ended. */
export function HoldLines({ holds, withPerson }: Props) {
  const [ending, setEnding] = useState<Hold>()
  return (
    <>
      <Lines>
        {holds.map((hold) => (
          <HoldLine key={hold.id} hold={hold} withPerson={withPerson ?? false} onEnd={() => setEnding(hold)} />
        ))}
      </Lines>
      <Suspense>{ending !== undefined && <EndHoldModal hold={ending} onClose={() => setEnding(undefined)} />}</Suspense>
    </>
  )
}

type LineProps = { readonly hold: Hold; readonly withPerson: boolean; readonly onEnd: () => void }

function HoldLine({ hold, withPerson, onEnd }: LineProps) {
  const { t, language } = useWords()
  const { kind, person, dossier, note, state, until, setAt, setBy, ended, may } = hold
  const ground = t(`staff.holds.kind.${kind}`)
  return (
    <Line
      icon={
        state === "in-force" ? (
          <IconLock size={21} stroke={1.6} color="var(--hoeder-accent-text)" aria-hidden />
        ) : (
          <IconLockOpen2 size={21} stroke={1.6} color="var(--mantine-color-dimmed)" aria-hidden />
        )
      }
      link={
        withPerson ? (
          <BareLink to="/persons/$id/$tab" params={{ id: person.id, tab: "keeping" }} data-row>
            {person.name}: {ground}
          </BareLink>
        ) : (
          ground
        )
      }
      below={
        <>
          {note !== undefined && (
            <Box c="var(--mantine-color-text)" className="pre wrap">
              {note}
            </Box>
          )}
          {dossier !== undefined && (
            <Box>
              {dossier.title === undefined ? (
                t("staff.holds.on-dossier")
              ) : (
                <PageLink to="/dossiers/$id" params={{ id: dossier.id }} size="sm">
                  {t("staff.holds.on-dossier-named", { number: dossier.number ?? "", title: dossier.title })}
                </PageLink>
              )}
            </Box>
          )}
          <Box>{t("staff.holds.set-note", { moment: momentOf(setAt, language), name: setBy.name })}</Box>
          {until !== undefined && ended === undefined && (
            <Box>
              {t(state === "expired" ? "staff.holds.ended-itself" : "staff.holds.ends-itself", {
                day: dayOf(until, language),
              })}
            </Box>
          )}
          {ended !== undefined && (
            <Box>
              {t("staff.holds.ended-note", {
                moment: momentOf(ended.at, language),
                name: ended.by.name,
                reason: ended.reason,
              })}
            </Box>
          )}
        </>
      }
      beside={
        may.end ? (
          <Button
            variant="default"
            size="xs"
            style={{ flex: "none" }}
            onClick={onEnd}
            aria-label={t("staff.holds.end-named", { ground })}
          >
            {t("staff.holds.end")}
          </Button>
        ) : (
          state !== "in-force" && (
            <Badge color="gray" style={{ flex: "none" }}>
              {t(`staff.holds.state.${state}`)}
            </Badge>
          )
        )
      }
    />
  )
}
