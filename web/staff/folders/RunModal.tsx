import { useNavigate } from "@tanstack/react-router"
import { runFolderRule, type FolderRule, type FolderRunSummary } from "#duties/folders/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Confirm } from "#web/ui/Confirm.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { useSaid } from "./said.ts"

type Props = { readonly rule: FolderRule; readonly trial: FolderRunSummary; readonly onClose: () => void }

/** Says how much will go before it goes. */
export function RunModal({ rule: { id, version, name }, trial, onClose }: Props) {
  const { t } = useWords()
  const said = useSaid()
  const navigate = useNavigate()
  const run = useAct(runFolderRule, {
    onDone: (begun) => navigate({ to: "/folders/runs/$id", params: { id: begun.id } }),
  })
  return (
    <Confirm
      risky
      title={t("staff.folders.run-named", { name })}
      explanation={t("staff.folders.run-explanation", { files: said.files(trial) })}
      submit={t("staff.folders.run-submit")}
      of={run}
      onClose={onClose}
      onYes={() => run.mutate({ id, version })}
    />
  )
}
