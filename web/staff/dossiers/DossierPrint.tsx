import type { Dossier, Entry } from "#records/dossiers/contract.ts"
import { dayOf, momentOf } from "#web/ui/format/day.ts"
import { Written } from "#web/ui/Written.tsx"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { EntryView } from "./EntryView.tsx"
import classes from "./DossierPrint.module.css"

/** A dossier on paper; on the screen it is not there. */
export function DossierPrint({ dossier, entries }: { readonly dossier: Dossier; readonly entries: readonly Entry[] }) {
  const { t, language } = useWords()
  const me = useMe()
  return (
    <div className={`${classes["paper"]} paper`}>
      <p className={classes["small"]}>
        {me.practice.name} ·{" "}
        {t("staff.dossiers.printed", { moment: momentOf(new Date().toISOString(), language), name: me.user.name })}
      </p>
      <h1>{dossier.title}</h1>
      <p>
        <strong>{dossier.person.name}</strong> · {dossier.type.name} ·{" "}
        {t("staff.dossiers.number", { number: dossier.number })}
      </p>
      <p>
        {t("staff.dossiers.opened-on")} {dayOf(dossier.openedOn, language)}
        {dossier.responsible && ` · ${t("staff.dossiers.responsible")}: ${dossier.responsible.name}`}
        {dossier.closed &&
          ` · ${t("staff.dossiers.closed-note", { day: dayOf(dossier.closed.on, language), reason: dossier.closed.reason })}`}
      </p>
      {dossier.description !== undefined && <Written text={dossier.description} format="text" />}
      {dossier.parties.length > 0 && (
        <>
          <h2>{t("staff.dossiers.parties")}</h2>
          <ul>
            {dossier.parties.map(({ id, role, other }) => (
              <li key={id}>
                {role}: {"erased" in other ? t("staff.dossiers.erased") : other.name}
              </li>
            ))}
          </ul>
        </>
      )}
      {dossier.may.readJournal && <h2>{t("staff.journal.title")}</h2>}
      {entries.map((entry) => (
        <EntryView key={entry.id} entry={entry} />
      ))}
    </div>
  )
}
