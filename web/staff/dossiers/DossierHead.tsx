import { Alert, Badge, Box, Button, Group, Text, Title, Tooltip } from "@mantine/core"
import { useDocumentTitle } from "@mantine/hooks"
import {
  IconArchive,
  IconArchiveOff,
  IconArrowBackUp,
  IconFolderCheck,
  IconLock,
  IconPencil,
} from "@tabler/icons-react"
import { lazy, Suspense, useState } from "react"
import type { Dossier } from "#records/dossiers/contract.ts"
import { dayOf } from "#web/ui/format/day.ts"
import { PageLink } from "#web/ui/links.tsx"
import { UnreadableNote } from "#web/ui/Unreadable.tsx"
import { RestrictionNote } from "#web/staff/holds/RestrictionNote.tsx"
import { useWords } from "#web/staff/use-words.ts"
import type { DossierStateChange } from "./DossierStateModal.tsx"
import { PrintButton } from "./PrintButton.tsx"

const DossierModal = lazy(() => import("./DossierModal.tsx").then(({ DossierModal: modal }) => ({ default: modal })))
const DossierStateModal = lazy(() =>
  import("./DossierStateModal.tsx").then(({ DossierStateModal: modal }) => ({ default: modal })),
)

/** What the reader may do with a dossier. */
const deedsOn = ({ may, unreadable }: Dossier) =>
  (
    [
      { deed: "change", text: "staff.ui.change", icon: IconPencil, isOffered: may.write && unreadable !== true },
      { deed: "close", text: "staff.dossiers.close", icon: IconFolderCheck, isOffered: may.close },
      { deed: "reopen", text: "staff.dossiers.reopen", icon: IconArrowBackUp, isOffered: may.reopen },
      { deed: "archive", text: "staff.dossiers.archive", icon: IconArchive, isOffered: may.archive },
      { deed: "take-back", text: "staff.dossiers.take-back", icon: IconArchiveOff, isOffered: may.takeBack },
    ] as const
  ).filter(({ isOffered }) => isOffered)

/** What dossier it is and whose, its state, and what can be done with it. */
export function DossierHead({ dossier }: { readonly dossier: Dossier }) {
  const { t, language } = useWords()
  const [doing, setDoing] = useState<"change" | DossierStateChange>()
  const close = () => setDoing(undefined)
  useDocumentTitle(`${t("staff.dossiers.number", { number: dossier.number })} · Hoeder`)
  return (
    <Box component="header" className="print-head">
      <Group justify="space-between" align="flex-start" gap="md">
        <Box miw={0} style={{ flex: "1 1 22rem" }}>
          <PageLink to="/persons/$id/$tab" params={{ id: dossier.person.id, tab: "dossiers" }} fw={550}>
            {dossier.person.name}
          </PageLink>
          <Group gap="sm" mt={2}>
            <Title order={1} className="wrap">
              {dossier.title}
            </Title>
            <Badge color={dossier.state === "open" ? "teal" : "gray"}>
              {t(
                dossier.archived === undefined ? `staff.dossiers.state.${dossier.state}` : "staff.dossiers.in-archive",
              )}
            </Badge>
          </Group>
          <Group gap="sm" mt={2}>
            <Text c="dimmed">
              {dossier.type.name} · {t("staff.dossiers.number", { number: dossier.number })}
            </Text>
            {dossier.type.special && (
              <Tooltip label={t("staff.dossiers.special-hint")} multiline maw={280}>
                <Badge size="md" leftSection={<IconLock size={13} aria-hidden />}>
                  {t("staff.dossiers.special")}
                </Badge>
              </Tooltip>
            )}
          </Group>
        </Box>
        <Group gap="sm" className="no-print">
          <PrintButton dossier={dossier} />
          {deedsOn(dossier).map(({ deed, icon: Icon, text }) => (
            <Button
              key={deed}
              variant="default"
              leftSection={<Icon size={17} aria-hidden />}
              onClick={() => setDoing(deed)}
            >
              {t(text)}
            </Button>
          ))}
        </Group>
      </Group>
      <UnreadableNote of={dossier} />
      {dossier.restricted && <RestrictionNote />}
      {dossier.archived !== undefined && (
        <Alert color="amber" icon={<IconArchive aria-hidden />} mt="md">
          {t("staff.dossiers.archived-note", { day: dayOf(dossier.archived.on, language) })}
        </Alert>
      )}
      {dossier.closed !== undefined && (
        <Alert color="gray" icon={<IconFolderCheck aria-hidden />} mt="md">
          {t("staff.dossiers.closed-note", { day: dayOf(dossier.closed.on, language), reason: dossier.closed.reason })}
        </Alert>
      )}
      <Suspense>
        {doing === "change" && <DossierModal dossier={dossier} onClose={close} />}
        {doing !== undefined && doing !== "change" && (
          <DossierStateModal dossier={dossier} change={doing} onClose={close} />
        )}
      </Suspense>
    </Box>
  )
}
