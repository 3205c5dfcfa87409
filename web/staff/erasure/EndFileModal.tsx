import { Alert } from "@mantine/core"
import { IconUsers } from "@tabler/icons-react"
import { useState } from "react"
import type { Person } from "#records/persons/contract.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { EndChoice, type ChosenEnding } from "./EndChoice.tsx"
import { groundOf, noGround } from "./ground.ts"
import { GroundFields } from "./GroundFields.tsx"
import { usePreview } from "./use-preview.ts"

/** Asks how and why one person's file ends; what that would do is on the next page. */
export function EndFileModal({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useWords()
  const [ending, setEnding] = useState<ChosenEnding>({ end: "erase", profile: undefined })
  const [ground, setGround] = useState(noGround)
  const [tried, setTried] = useState(false)
  const preview = usePreview()
  const submit = () => {
    setTried(true)
    const given = groundOf(ground, t)
    if (given !== undefined) preview.ask(ending, { persons: [person.id], inactiveOnly: false, ...given })
  }
  return (
    <FormModal
      of={{ isPending: preview.isBusy, error: preview.problem, submit, mark: () => setTried(true) }}
      title={t("staff.erasure.end-file-title", { name: person.fullName })}
      explanation={t("staff.erasure.preview-hint")}
      submit={t("staff.erasure.preview")}
      onClose={onClose}
    >
      {person.state === "active" && (
        <Alert color="amber" icon={<IconUsers aria-hidden />}>
          {t("staff.erasure.end-file-active")}
        </Alert>
      )}
      <EndChoice value={ending} onChange={setEnding} />
      <GroundFields value={ground} onChange={setGround} mayBeAsked tried={tried} />
    </FormModal>
  )
}
