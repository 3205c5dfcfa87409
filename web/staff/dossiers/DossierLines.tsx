import { Badge } from "@mantine/core"
import { IconFolder, IconFolderOpen } from "@tabler/icons-react"
import type { DossierLine } from "#records/dossiers/contract.ts"
import { Dots } from "#web/ui/Dots.tsx"
import { dayOf } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { BareLink } from "#web/ui/links.tsx"
import { UnreadableBadge } from "#web/ui/Unreadable.tsx"
import { useWords } from "#web/staff/use-words.ts"

type Props = {
  readonly dossiers: readonly DossierLine[]
  /** Says whose dossier each is. */ readonly withPerson?: boolean
}

/** Dossiers as a list of links. */
export function DossierLines({ dossiers, withPerson }: Props) {
  const { t, language } = useWords()
  const below = ({ type, number, openedOn, closedOn, responsible, person, role }: DossierLine) => (
    <Dots
      of={[
        withPerson && person.name,
        type,
        number,
        role !== "client" && t("staff.dossiers.other-role", { role }),
        closedOn === undefined
          ? `${t("staff.dossiers.opened-on")} ${dayOf(openedOn, language)}`
          : `${t("staff.dossiers.closed-on")} ${dayOf(closedOn, language)}`,
        !withPerson && responsible,
      ]}
    />
  )
  return (
    <Lines>
      {dossiers.map((dossier) => (
        <Line
          key={dossier.id + dossier.role}
          icon={
            dossier.state === "open" ? (
              <IconFolderOpen size={21} stroke={1.6} color="var(--hoeder-accent-text)" aria-hidden />
            ) : (
              <IconFolder size={21} stroke={1.6} color="var(--mantine-color-dimmed)" aria-hidden />
            )
          }
          link={
            <BareLink to="/dossiers/$id" params={{ id: dossier.id }} data-row>
              {dossier.title}
            </BareLink>
          }
          below={below(dossier)}
          beside={
            <>
              <UnreadableBadge of={dossier} />
              {dossier.state === "closed" && (
                <Badge style={{ flex: "none" }}>
                  {t(dossier.archivedOn === undefined ? "staff.dossiers.state.closed" : "staff.dossiers.in-archive")}
                </Badge>
              )}
            </>
          }
        />
      ))}
    </Lines>
  )
}
