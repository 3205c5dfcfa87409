import { Stack, Text } from "@mantine/core"
import { useParams } from "@tanstack/react-router"
import { listHolders } from "#gate/groups/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { BareLink, PageLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { PageAnswer } from "#web/ui/PageAnswer.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { RiskBadge } from "./RiskBadge.tsx"

/** Who can do something, and through which groups. */
export function PermissionPage() {
  const { t } = useWords()
  const { name = "" } = useParams({ strict: false })
  const answer = useAnswer(listHolders, { name })
  return (
    <Page narrow>
      <PageAnswer from={answer}>
        {({ permission, holders, empty }) => (
          <>
            <PageHead
              title={permission.sentence}
              {...(permission.why === undefined ? {} : { explanation: permission.why })}
              above={
                <PageLink to="/groups" size="sm">
                  {t("staff.groups.title")}
                </PageLink>
              }
              actions={<RiskBadge risk={permission.risk} />}
            />
            <Stack gap="lg">
              <Section title={t("staff.groups.who-can")} flush>
                {holders.length === 0 && (
                  <Text c="dimmed" px={{ base: "md", sm: "lg" }} pb="md">
                    {t("staff.groups.who-can-none")}
                  </Text>
                )}
                <Lines>
                  {holders.map(({ user, through }) => (
                    <Line
                      key={user.id}
                      link={user.name}
                      below={t("staff.groups.through", {
                        groups: through
                          .map(({ name: group, scope }) =>
                            permission.scoped ? `${group} (${t(`staff.groups.scope.${scope}`).toLowerCase()})` : group,
                          )
                          .join(", "),
                      })}
                    />
                  ))}
                </Lines>
              </Section>
              {empty.length > 0 && (
                <Section title={t("staff.groups.who-can-empty")} flush>
                  <Lines>
                    {empty.map(({ group, name: called }) => (
                      <Line
                        key={group}
                        link={
                          <BareLink to="/groups/$id" params={{ id: group }} data-row>
                            {called}
                          </BareLink>
                        }
                      />
                    ))}
                  </Lines>
                </Section>
              )}
            </Stack>
          </>
        )}
      </PageAnswer>
    </Page>
  )
}
