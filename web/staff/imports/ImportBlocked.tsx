import { Alert, Button } from "@mantine/core"
import { getImport, tryImport, type Import } from "#duties/imports/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Why the columns cannot go in as they are, before anything else; what may not go in is left out at a press. */
export function ImportBlocked({ import: one }: { readonly import: Import }) {
  const { t } = useWords()
  const again = useAct(tryImport, { keeps: (fresh) => keptAs(getImport, { id: fresh.id }, fresh) })
  const left = new Set(one.leaveOut.map(({ column }) => column))
  const columns = one.columns.map((field, column) => (left.has(column) ? null : field))
  return (
    <Alert color="amber" title={t("staff.imports.blocked")}>
      {one.failure}
      {one.leaveOut.length > 0 && (
        <Button mt="md" display="block" loading={again.isPending} onClick={() => again.mutate({ id: one.id, columns })}>
          {t("staff.imports.leave-out", { columns: one.leaveOut.map(({ heading }) => heading).join(", ") })}
        </Button>
      )}
      <ProblemNote problem={again.error} />
    </Alert>
  )
}
