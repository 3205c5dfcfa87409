import { Button } from "@mantine/core"
import { IconPrinter } from "@tabler/icons-react"
import { useHotkeys } from "@mantine/hooks"
import { useMutation } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { createPortal } from "react-dom"
import { listEntries, type Dossier, type Entry } from "#records/dossiers/contract.ts"
import type { Client } from "#web/ui/client/client.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { DossierPrint } from "./DossierPrint.tsx"

/** Every entry of a dossier, oldest first: paper has no pages to turn to. */
async function allEntries(client: Client, id: string): Promise<readonly Entry[]> {
  const found: Entry[] = []
  for (let page = 1; ; page++) {
    const { entries, total } = await client.call(listEntries, { id, page, size: 200 })
    found.push(...entries)
    if (entries.length === 0 || found.length >= total) return found.toReversed()
  }
}

/** Prints a dossier, with its whole journal for those who may read it. */
export function PrintButton({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useWords()
  const client = useClient()
  const [entries, setEntries] = useState<readonly Entry[]>()
  const fetch = useMutation({
    mutationFn: () => (dossier.may.readJournal ? allEntries(client, dossier.id) : Promise.resolve([])),
    onSuccess: setEntries,
  })
  // The keys of printing print the same sheet as the button, from wherever the focus is.
  useHotkeys([["mod+P", () => fetch.mutate()]], [])
  useEffect(() => {
    if (entries === undefined) return
    const clear = () => setEntries(undefined)
    window.addEventListener("afterprint", clear, { once: true })
    window.print()
    return () => window.removeEventListener("afterprint", clear)
  }, [entries])
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={17} aria-hidden />}
        loading={fetch.isPending}
        onClick={() => fetch.mutate()}
      >
        {t("staff.dossiers.print")}
      </Button>
      {entries !== undefined && createPortal(<DossierPrint dossier={dossier} entries={entries} />, document.body)}
    </>
  )
}
