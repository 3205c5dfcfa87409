import type { Entry } from "#records/dossiers/contract.ts"
import { PageLink } from "#web/ui/links.tsx"
import { EntryView } from "./EntryView.tsx"
import classes from "./Journal.module.css"

type Placed = Entry & { readonly dossierTitle: string }

/** Entries of more than one dossier, each with the way to its own. */
export function EntriesOfDossiers({ entries }: { readonly entries: readonly Placed[] }) {
  return (
    <div className={classes["entries"]}>
      {entries.map((entry) => (
        <EntryView
          key={entry.id}
          entry={entry}
          beside={
            <PageLink to="/dossiers/$id" params={{ id: entry.dossier }} size="sm">
              {entry.dossierTitle}
            </PageLink>
          }
        />
      ))}
    </div>
  )
}
