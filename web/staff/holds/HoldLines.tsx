import { Badge, Box, Menu } from "@mantine/core"
import { IconCalendarEvent, IconLock, IconLockOpen2 } from "@tabler/icons-react"
import { lazy, Suspense, useState } from "react"
import type { Hold } from "#records/holds/contract.ts"
import { dayOf, momentOf } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { BareLink, PageLink } from "#web/ui/links.tsx"
import { MoreMenu } from "#web/ui/MoreMenu.tsx"
import { UnreadableBadge } from "#web/ui/Unreadable.tsx"
import { useWords } from "#web/staff/use-words.ts"

const ChangeUntilModal = lazy(() =>
  import("./ChangeUntilModal.tsx").then(({ ChangeUntilModal: modal }) => ({ default: modal })),
)
const EndHoldModal = lazy(() => import("./EndHoldModal.tsx").then(({ EndHoldModal: modal }) => ({ default: modal })))

type Props = {
  readonly holds: readonly Hold[]
  /** Says whose each is. */
  readonly withPerson?: boolean
}

/** Holds as a list: what for, on what, by whom, and how each ended. */
export function HoldLines({ holds, withPerson }: Props) {
  const [doing, setDoing] = useState<{ readonly what: "change" | "end"; readonly id: string }>()
  const [close, hold] = [() => setDoing(undefined), holds.find(({ id }) => id === doing?.id)]
  return (
    <>
      <Lines>
        {holds.map((one) => (
          <HoldLine
            key={one.id}
            hold={one}
            withPerson={withPerson ?? false}
            onDo={(what) => setDoing({ what, id: one.id })}
          />
        ))}
      </Lines>
      <Suspense>
        {hold !== undefined && doing?.what === "change" && <ChangeUntilModal hold={hold} onClose={close} />}
        {hold !== undefined && doing?.what === "end" && <EndHoldModal hold={hold} onClose={close} />}
      </Suspense>
    </>
  )
}

type LineProps = { readonly hold: Hold; readonly withPerson: boolean; readonly onDo: (what: "change" | "end") => void }

function HoldLine({ hold, withPerson, onDo }: LineProps) {
  const { t, language } = useWords()
  const { kind, person, dossier, note, state, until, setAt, setBy, changes, ended, may } = hold
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
          <>
            {ground} <UnreadableBadge of={hold} />
          </>
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
          {changes.map(({ at, by, from, to, reason }) => (
            <Box key={at}>
              {t("staff.holds.changed", {
                moment: momentOf(at, language),
                name: by.name,
                from: from === undefined ? t("staff.holds.no-day") : dayOf(from, language),
                to: to === undefined ? t("staff.holds.no-day") : dayOf(to, language),
                reason,
              })}
            </Box>
          ))}
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
          <MoreMenu label={t("staff.holds.actions", { ground })}>
            {may.changeUntil && (
              <Menu.Item leftSection={<IconCalendarEvent size={18} aria-hidden />} onClick={() => onDo("change")}>
                {t("staff.holds.change")}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconLockOpen2 size={18} aria-hidden />} onClick={() => onDo("end")}>
              {t("staff.holds.end")}
            </Menu.Item>
          </MoreMenu>
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
