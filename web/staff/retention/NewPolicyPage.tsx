import { Stack } from "@mantine/core"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { createPolicy } from "#duties/retention/contract.ts"
import { listDossierTypes } from "#records/dossiers/contract.ts"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { PolicyForm } from "./PolicyForm.tsx"
import { PresetChoice } from "./PresetChoice.tsx"
import { contentOf, filledBy, noValues } from "./values.ts"

/** Makes a policy, from a preset or from nothing. */
export function NewPolicyPage() {
  const { t } = useWords()
  const goTo = useNavigate()
  const [values, setValues] = useState(noValues)
  const types = useAnswer(listDossierTypes, {}).data?.types ?? []
  const create = useAct(createPolicy, {
    said: ({ name }) => t("staff.retention.saved", { name }),
    onDone: () => goTo({ to: "/retention" }),
  })
  return (
    <Page narrow>
      <PageHead
        title={t("staff.retention.new")}
        explanation={t("staff.retention.explanation")}
        above={
          <PageLink to="/retention" size="sm">
            {t("staff.retention.title")}
          </PageLink>
        }
      />
      <Stack gap="lg">
        <PresetChoice onChoose={(preset) => setValues(filledBy(values, preset, types))} />
        <PolicyForm
          values={values}
          onChange={setValues}
          saving={create.isPending}
          problem={create.error}
          onSave={(seen) => create.mutate({ ...contentOf(values), seen })}
        />
      </Stack>
    </Page>
  )
}
