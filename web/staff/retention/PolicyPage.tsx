import { Badge, Button, Group, Stack, Text } from "@mantine/core"
import { useNavigate, useParams } from "@tanstack/react-router"
import { useState } from "react"
import { changePolicy, listPolicies, type Policy } from "#duties/retention/contract.ts"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { Facts } from "#web/ui/Facts.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { PageAnswer } from "#web/ui/PageAnswer.tsx"
import { Section } from "#web/ui/Section.tsx"
import { WaitsForSecond } from "#web/staff/approvals/WaitsForSecond.tsx"
import { LostPage } from "#web/staff/shell/LostPage.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { PolicyForm } from "./PolicyForm.tsx"
import { PolicyHistory } from "./PolicyHistory.tsx"
import { usePolicySentence } from "./say.ts"
import { StopModal } from "./StopModal.tsx"
import { contentOf, valuesOf } from "./values.ts"

/** One policy: what it says, to be changed or taken out of use, and what it was before. */
export function PolicyPage() {
  const { id } = useParams({ from: "/retention/policies/$id" })
  const policies = useAnswer(listPolicies, {}, { freshFor: 0 })
  const policy = policies.data?.policies.find((one) => one.id === id)
  if (policies.data !== undefined && policy === undefined) return <LostPage />
  return (
    <Page narrow>
      <PageAnswer from={policies}>
        {() => policy !== undefined && <ThePolicy key={policy.version} policy={policy} />}
      </PageAnswer>
    </Page>
  )
}

function ThePolicy({ policy }: { readonly policy: Policy }) {
  const { t } = useWords()
  const may = useMay()
  return (
    <>
      <PageHead
        title={policy.name}
        above={
          <PageLink to="/retention" size="sm">
            {t("staff.retention.title")}
          </PageLink>
        }
        actions={!policy.inUse && <Badge color="gray">{t("staff.retention.stopped")}</Badge>}
      />
      <Stack gap="lg">
        <WaitsForSecond kind="policy" thing={policy.id} />
        {may("retention.manage") ? <Changing policy={policy} /> : <Reading policy={policy} />}
        <PolicyHistory policy={policy.id} />
      </Stack>
    </>
  )
}

function Changing({ policy }: { readonly policy: Policy }) {
  const { t } = useWords()
  const goTo = useNavigate()
  const [values, setValues] = useState(() => valuesOf(policy))
  const [stopping, setStopping] = useState(false)
  const change = useAct(changePolicy, {
    said: ({ name }) => t("staff.retention.saved", { name }),
    onDone: () => goTo({ to: "/retention" }),
  })
  const { id, version } = policy
  return (
    <>
      <PolicyForm
        values={values}
        onChange={setValues}
        replaces={id}
        saving={change.isPending}
        problem={change.error}
        onSave={(seen) => change.mutate({ ...contentOf(values), id, version, seen })}
        beside={
          policy.inUse && (
            <Button variant="default" onClick={() => setStopping(true)}>
              {t("staff.retention.stop")}
            </Button>
          )
        }
      />
      {stopping && <StopModal policy={policy} onClose={() => setStopping(false)} />}
    </>
  )
}

function Reading({ policy }: { readonly policy: Policy }) {
  const { t } = useWords()
  const sentence = usePolicySentence()
  return (
    <Section>
      <Text fw={550}>{sentence(policy)}</Text>
      <Group mt="md">
        <Facts
          empty=""
          facts={[
            { label: t("staff.retention.field.end"), value: t(`staff.retention.end.${policy.end}`) },
            { label: t("staff.retention.field.how"), value: t(`staff.retention.how.${policy.how}`) },
            { label: t("staff.retention.field.source"), value: policy.source },
          ]}
        />
      </Group>
    </Section>
  )
}
