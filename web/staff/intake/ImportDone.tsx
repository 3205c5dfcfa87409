import { Alert, Button, Group } from "@mantine/core"
import { IconArrowBackUp, IconCircleCheck } from "@tabler/icons-react"
import { useEffect, useState } from "react"
import { listMyApprovals } from "#gate/approval/contract.ts"
import { getImport, listImports, undoImport } from "#duties/intake/contract.ts"
import type { Import } from "#duties/intake/contract.ts"
import { searchPersons } from "#records/search/contract.ts"
import { useAct, useKeepAnswer, useOutdate } from "#web/ui/client/hooks.tsx"
import { countOf } from "#web/ui/format/size.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { ButtonLink } from "#web/ui/links.tsx"
import { WaitsForSecond } from "#web/staff/approvals/WaitsForSecond.tsx"
import { useWords } from "#web/staff/words.ts"

/** What the import did; from here it can be undone. */
export function ImportDone({ import: one }: { readonly import: Import }) {
  const { t, language } = useWords()
  const keep = useKeepAnswer()
  const outdate = useOutdate()
  const [asking, setAsking] = useState(false)
  const undo = useAct(undoImport, {
    outdates: [listImports, searchPersons, listMyApprovals],
    onDone: (fresh) => {
      keep(getImport, { id: fresh.id }, fresh)
      setAsking(false)
    },
  })
  useEffect(() => {
    void outdate([searchPersons])
  }, [outdate])
  const { fresh } = one.rows
  return (
    <>
      <Alert color="teal" icon={<IconCircleCheck aria-hidden />} title={t("staff.imports.done")}>
        {t("staff.imports.done-line", { count: fresh === 1 ? 1 : countOf(fresh, language) })}
        <Group mt="md" gap="sm">
          <ButtonLink to="/persons" variant="filled">
            {t("staff.imports.to-list")}
          </ButtonLink>
          {one.may.undo && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={17} aria-hidden />}
              onClick={() => setAsking(true)}
            >
              {t("staff.imports.undo")}
            </Button>
          )}
        </Group>
      </Alert>
      <WaitsForSecond kind="import-undo" thing={one.id} />
      <FormModal
        opened={asking}
        risky
        title={t("staff.imports.undo-title")}
        explanation={t("staff.imports.undo-explanation", { count: fresh === 1 ? 1 : countOf(fresh, language) })}
        submit={t("staff.imports.undo-submit")}
        busy={undo.isPending}
        problem={undo.error}
        onClose={() => setAsking(false)}
        onSubmit={() => undo.mutate({ id: one.id })}
      />
    </>
  )
}
