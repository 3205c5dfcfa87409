import { Badge } from "@mantine/core"
import { IconHourglass, IconPlus } from "@tabler/icons-react"
import { listPolicies } from "#duties/retention/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Line } from "#web/ui/Lines.tsx"
import { ButtonLink, PageLink } from "#web/ui/links.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useMay } from "#web/staff/me.ts"
import { WholeList } from "#web/ui/WholeList.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { usePolicySentence } from "./say.ts"

/** The policies, those in use first, each as one sentence. */
export function PoliciesCard() {
  const { t } = useWords()
  const may = useMay()
  const sentence = usePolicySentence()
  const policies = useAnswer(listPolicies, {}, { freshFor: 0 })
  return (
    <Section title={t("staff.retention.policies")} flush>
      <WholeList
        from={policies}
        listOf={(answer) => answer.policies}
        meanwhile={3}
        none={
          <Nothing
            icon={<IconHourglass aria-hidden />}
            title={t("staff.retention.none")}
            advice={t("staff.retention.none-advice")}
          >
            {may("retention.manage") && (
              <ButtonLink to="/retention/new" variant="light" leftSection={<IconPlus size={18} aria-hidden />}>
                {t("staff.retention.new")}
              </ButtonLink>
            )}
          </Nothing>
        }
      >
        {(policy) => (
          <Line
            key={policy.id}
            link={
              <PageLink to="/retention/policies/$id" params={{ id: policy.id }}>
                {policy.name}
              </PageLink>
            }
            below={`${sentence(policy)} ${t(`staff.retention.end.${policy.end}`)}.`}
            beside={
              policy.inUse ? undefined : (
                <Badge color="gray" style={{ flex: "none" }}>
                  {t("staff.retention.stopped")}
                </Badge>
              )
            }
          />
        )}
      </WholeList>
    </Section>
  )
}
