import { Alert, Button, Group } from "@mantine/core"
import { IconArrowBackUp, IconCircleCheck } from "@tabler/icons-react"
import { useEffect, useState } from "react"
import { getImport, undoImport, type Import } from "#duties/imports/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct, useOutdate } from "#web/ui/client/hooks.tsx"
import { countOf } from "#web/ui/format/size.ts"
import { Confirm } from "#web/ui/Confirm.tsx"
import { ButtonLink } from "#web/ui/links.tsx"
import { WaitsForSecond } from "#web/staff/approvals/WaitsForSecond.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** What the import did; from here it can be undone. */
export function ImportDone({ import: one }: { readonly import: Import }) {
  const { t, language } = useWords()
  const outdate = useOutdate()
  const [asking, setAsking] = useState(false)
  const undo = useAct(undoImport, {
    keeps: (fresh) => keptAs(getImport, { id: fresh.id }, fresh),
    onDone: () => setAsking(false),
  })
  // It ran in the background: no act on this screen made them.
  useEffect(() => {
    void outdate(["person"])
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
      <Confirm
        opened={asking}
        risky
        title={t("staff.imports.undo-title")}
        explanation={t("staff.imports.undo-explanation", { count: fresh === 1 ? 1 : countOf(fresh, language) })}
        submit={t("staff.imports.undo-submit")}
        of={undo}
        onClose={() => setAsking(false)}
        onYes={() => undo.mutate({ id: one.id })}
      />
    </>
  )
}
