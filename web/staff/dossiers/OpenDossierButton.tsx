import { Button } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { lazy, Suspense, useState } from "react"
import type { Person } from "#records/persons/contract.ts"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"

const OpenDossierModal = lazy(() =>
  import("./OpenDossierModal.tsx").then(({ OpenDossierModal: modal }) => ({ default: modal })),
)

/** Opens a dossier for a person. */
export function OpenDossierButton({ person, quiet }: { readonly person: Person; readonly quiet?: boolean }) {
  const { t } = useWords()
  const may = useMay()
  const [opened, setOpened] = useState(false)
  if (!may("dossiers.write")) return null
  return (
    <>
      <Button
        variant={quiet ? "subtle" : "light"}
        size={quiet ? "compact-sm" : "sm"}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t("staff.dossiers.open")}
      </Button>
      {opened && (
        <Suspense>
          <OpenDossierModal person={person} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}
