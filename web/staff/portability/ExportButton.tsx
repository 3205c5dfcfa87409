import { Button } from "@mantine/core"
import { IconFileZip } from "@tabler/icons-react"
import { lazy, Suspense, useState } from "react"
import type { Person } from "#records/persons/contract.ts"
import { useWords } from "#web/staff/use-words.ts"

const ExportModal = lazy(() => import("./ExportModal.tsx").then(({ ExportModal: modal }) => ({ default: modal })))

/** One button: everything held on a person, in a ZIP. */
export function ExportButton({ person }: { readonly person: Person }) {
  const { t } = useWords()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="light" leftSection={<IconFileZip size={18} aria-hidden />} onClick={() => setOpened(true)}>
        {t("staff.export.open")}
      </Button>
      {opened && (
        <Suspense>
          <ExportModal person={person} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}
