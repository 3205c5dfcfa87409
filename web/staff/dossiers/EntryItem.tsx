import { Menu } from "@mantine/core"
import { IconHistory, IconPencil } from "@tabler/icons-react"
import { lazy, Suspense, useState } from "react"
import type { Dossier, Entry } from "#records/dossiers/contract.ts"
import { TextSkeleton } from "#web/ui/Answer.tsx"
import { MoreMenu } from "#web/ui/MoreMenu.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { EntryView } from "./EntryView.tsx"
import classes from "./Journal.module.css"

const EntryCorrection = lazy(() =>
  import("./EntryCorrection.tsx").then(({ EntryCorrection: form }) => ({ default: form })),
)
const EntryVersions = lazy(() => import("./EntryVersions.tsx").then(({ EntryVersions: modal }) => ({ default: modal })))

/** An entry with what can be done with it: correct it, see the versions before. */
export function EntryItem({ entry, dossier }: { readonly entry: Entry; readonly dossier: Dossier }) {
  const { t } = useWords()
  const [doing, setDoing] = useState<"correct" | "versions">()
  const close = () => setDoing(undefined)
  if (doing === "correct") {
    return (
      <div className={classes["entry"]}>
        <Suspense fallback={<TextSkeleton rows={4} />}>
          <EntryCorrection entry={entry} dossier={dossier} onClose={close} />
        </Suspense>
      </div>
    )
  }
  const hasVersions = entry.correctedAt !== undefined
  const menu = (entry.may.correct || hasVersions) && (
    <MoreMenu label={t("staff.journal.actions")}>
      {entry.may.correct && (
        <Menu.Item leftSection={<IconPencil size={17} aria-hidden />} onClick={() => setDoing("correct")}>
          {t("staff.journal.correct")}
        </Menu.Item>
      )}
      {hasVersions && (
        <Menu.Item leftSection={<IconHistory size={17} aria-hidden />} onClick={() => setDoing("versions")}>
          {t("staff.journal.versions")}
        </Menu.Item>
      )}
    </MoreMenu>
  )
  return (
    <>
      <EntryView entry={entry} actions={menu} />
      {doing === "versions" && (
        <Suspense>
          <EntryVersions entry={entry} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
