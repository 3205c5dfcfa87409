import { Badge, Group, Stack, Text } from "@mantine/core"
import { Facts } from "#web/ui/Facts.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { CardLink } from "#web/staff/eid/CardLink.tsx"
import { useMe } from "#web/staff/me.ts"
import { ProviderLink } from "#web/staff/oidc/ProviderLink.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { Display } from "./Display.tsx"
import { MyEmailChange } from "./MyEmailChange.tsx"
import { PasswordChange } from "./PasswordChange.tsx"
import { SecondSteps } from "./SecondSteps.tsx"
import { Sessions } from "./Sessions.tsx"
import { SignIns } from "./SignIns.tsx"

/** The own account. */
export function AccountPage() {
  const { t } = useWords()
  const me = useMe()
  const groups =
    me.groups.length === 0 ? (
      <Text size="sm">{t("staff.account.no-groups")}</Text>
    ) : (
      <Group gap={6}>
        {me.groups.map((group) => (
          <Badge key={group}>{group}</Badge>
        ))}
      </Group>
    )
  const facts = [
    { label: t("staff.account.name"), value: me.user.name },
    { label: t("staff.account.email"), value: me.user.email },
    { label: t("staff.sign-in.practice"), value: me.practice.name },
    { label: t("staff.account.groups"), value: groups },
  ]
  return (
    <Page narrow>
      <PageHead title={t("staff.account.title")} explanation={t("staff.account.explanation")} />
      <Stack gap="lg">
        <MyEmailChange />
        <Section title={t("staff.account.profile")}>
          <Facts facts={facts} empty="" />
        </Section>
        <Display />
        <PasswordChange />
        <SecondSteps />
        <ProviderLink />
        <CardLink />
        <Sessions />
        <SignIns />
      </Stack>
    </Page>
  )
}
