import { Button } from "@mantine/core"
import { IconUrgent } from "@tabler/icons-react"
import { Suspense, useState } from "react"
import type { PersonId } from "#ground/kernel/ids.ts"
import { later } from "#web/ui/later.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"

const EmergencyModal = later(() => import("./EmergencyModal.tsx").then(({ EmergencyModal: modal }) => modal))

/** The way to a file that is not one's own, for whoever has it: to somebody known by their address, or by their number. */
export function EmergencyButton({ person }: { readonly person?: PersonId }) {
  const { t } = useWords()
  const may = useMay()
  const [asking, setAsking] = useState(false)
  if (!may("emergency.use")) return null
  return (
    <>
      <Button
        variant="light"
        color="red"
        leftSection={<IconUrgent size={18} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t("staff.emergency.ask")}
      </Button>
      {asking && (
        <Suspense>
          <EmergencyModal {...(person === undefined ? {} : { person })} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  )
}
