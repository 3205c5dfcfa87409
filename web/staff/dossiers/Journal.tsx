import { Box, Text, UnstyledButton } from "@mantine/core"
import { IconNotebook, IconPencilPlus } from "@tabler/icons-react"
import { lazy, Suspense, useState } from "react"
import { listEntries, type Dossier } from "#records/dossiers/contract.ts"
import { PagedList, usePaged } from "#web/ui/PagedList.tsx"
import { TextSkeleton } from "#web/ui/Answer.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Section } from "#web/ui/Section.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { useMay } from "#web/staff/me.ts"
import { useDraft } from "#web/staff/drafts/use-draft.ts"
import { useWords } from "#web/staff/use-words.ts"
import { EntryItem } from "./EntryItem.tsx"
import classes from "./Journal.module.css"

const EntryWriter = lazy(() => import("./EntryWriter.tsx").then(({ EntryWriter: writer }) => ({ default: writer })))

const size = 50

/** The journal of a dossier, with the place to write at the top. */
export function Journal({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useWords()
  return (
    <Section title={t("staff.journal.title")} flush>
      {dossier.may.write && <WritePlace dossier={dossier} />}
      {dossier.may.readJournal ? (
        <Entries dossier={dossier} />
      ) : (
        <Text c="dimmed" px={{ base: "md", sm: "lg" }} pb="lg">
          {t("staff.journal.hidden")} <HowToRead />
        </Text>
      )}
    </Section>
  )
}

/** Whoever gives rights is not sent to somebody who does. */
function HowToRead() {
  const { t } = useWords()
  const may = useMay()
  if (!may("groups.manage")) return t("staff.journal.hidden-ask")
  return (
    <PageLink to="/permissions/$name" params={{ name: "dossiers.read-journal" }}>
      {t("staff.journal.hidden-who")}
    </PageLink>
  )
}

function Entries({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useWords()
  const entries = usePaged(listEntries, { id: dossier.id }, { size })
  return (
    <PagedList
      of={entries}
      meanwhile={5}
      none={
        <Nothing
          icon={<IconNotebook aria-hidden />}
          title={t("staff.journal.none")}
          advice={t("staff.journal.none-advice")}
        />
      }
    >
      {(answer) => (
        <div className={classes["entries"]}>
          {answer.entries.map((entry) => (
            <EntryItem key={entry.id} entry={entry} dossier={dossier} />
          ))}
        </div>
      )}
    </PagedList>
  )
}

function WritePlace({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useWords()
  const draft = useDraft({ person: dossier.person.id, place: `entry/${dossier.id}` })
  const [isOpened, setOpened] = useState(false)
  const [isDropped, setDropped] = useState(false)
  const isWriting = isOpened || (typeof draft.found === "string" && !isDropped)
  const close = () => {
    draft.drop()
    setDropped(true)
    setOpened(false)
  }
  return (
    <Box px={{ base: "md", sm: "lg" }} pt="xs" pb="lg" className="no-print">
      {isWriting ? (
        <Suspense fallback={<TextSkeleton rows={4} />}>
          <EntryWriter dossier={dossier} draft={isDropped ? { ...draft, found: null } : draft} onClose={close} />
        </Suspense>
      ) : (
        <UnstyledButton className={classes["opener"] ?? ""} onClick={() => setOpened(true)}>
          <IconPencilPlus size={20} stroke={1.7} aria-hidden />
          <Text component="span">{t("staff.journal.write")}</Text>
        </UnstyledButton>
      )}
    </Box>
  )
}
