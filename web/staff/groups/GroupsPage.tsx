import { Button, Stack } from "@mantine/core"
import { IconPlus, IconShieldLock } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { listGroups, listPermissions } from "#gate/groups/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { Line } from "#web/ui/Lines.tsx"
import { BareLink, ButtonLink } from "#web/ui/links.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useMay } from "#web/staff/me.ts"
import { WholeList } from "#web/ui/WholeList.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { byModule, moduleName } from "./modules.ts"
import { NameModal } from "./NameModal.tsx"
import { RiskBadge } from "./RiskBadge.tsx"

/** Every group: how many people, how many rights, and how risky the riskiest of them is. */
export function GroupsPage() {
  const { t } = useWords()
  const may = useMay()
  const groups = useAnswer(listGroups, {})
  const [making, setMaking] = useState(false)
  const actions = (
    <>
      <ButtonLink to="/groups/compare" variant="default">
        {t("staff.groups.compare")}
      </ButtonLink>
      {may("groups.manage") && (
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setMaking(true)}>
          {t("staff.groups.new")}
        </Button>
      )}
    </>
  )
  return (
    <Page narrow>
      <PageHead title={t("staff.groups.title")} explanation={t("staff.groups.explanation")} actions={actions} />
      <Stack gap="lg">
        <Section flush>
          <WholeList
            from={groups}
            listOf={(answer) => answer.groups}
            meanwhile={4}
            none={
              <Nothing
                icon={<IconShieldLock aria-hidden />}
                title={t("staff.groups.none")}
                advice={t("staff.groups.none-advice")}
              />
            }
          >
            {({ id, name, members, permissions, highest }) => (
              <Line
                key={id}
                link={
                  <BareLink to="/groups/$id" params={{ id }} data-row>
                    {name}
                  </BareLink>
                }
                below={
                  <Dots
                    of={[
                      t("staff.groups.people", { count: members }),
                      t("staff.groups.rights-count", { count: permissions }),
                    ]}
                  />
                }
                beside={highest !== undefined && <RiskBadge risk={highest} />}
              />
            )}
          </WholeList>
        </Section>
        <WhoCan />
      </Stack>
      {making && <NameModal onClose={() => setMaking(false)} />}
    </Page>
  )
}

/** The other way round: from a right to those who have it. */
function WhoCan() {
  const { t } = useWords()
  const navigate = useNavigate()
  const permissions = useAnswer(listPermissions, {})
  const data = byModule(permissions.data?.permissions ?? []).map(([module, some]) => ({
    group: moduleName(module, t),
    items: some.map(({ name, sentence }) => ({ value: name, label: sentence })),
  }))
  return (
    <Section title={t("staff.groups.who-can-ask")}>
      <ChoiceField
        aria-label={t("staff.groups.who-can-ask")}
        placeholder={t("staff.groups.who-can-hint")}
        searchable
        nothingFoundMessage={t("staff.ui.nothing-found")}
        data={data}
        value={null}
        onChange={(name) => name !== null && void navigate({ to: "/permissions/$name", params: { name } })}
      />
    </Section>
  )
}
