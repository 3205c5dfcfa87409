import { Menu, Text, useComputedColorScheme, useMantineColorScheme } from "@mantine/core"
import { IconLanguage, IconLock, IconLogout, IconMoon, IconSun, IconUserCircle } from "@tabler/icons-react"
import { useMutation } from "@tanstack/react-query"
import { changeMe, getMe, lock } from "#gate/accounts/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct, useClient } from "#web/ui/client/hooks.tsx"
import { MenuLink } from "#web/ui/MenuLink.tsx"
import { useLeave } from "#web/staff/accounts/use-leave.ts"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { AccountFace } from "./AccountFace.tsx"

/** The menu of the own account, open when it comes. */
export function AccountChoices() {
  const { t, language, setLanguage } = useWords()
  const me = useMe()
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme("light")
  const client = useClient()
  const leave = useLeave()
  const lockNow = useMutation({ mutationFn: () => client.callPlainly(lock, {}), onSettled: () => client.shut() })
  const change = useAct(changeMe, { keeps: (fresh) => keptAs(getMe, {}, fresh) })
  const other = language === "nl" ? "en" : "nl"
  const switchLanguage = () => {
    void setLanguage(other)
    change.mutate({ language: other })
  }
  return (
    <Menu position="bottom-end" width={250} shadow="md" defaultOpened>
      <Menu.Target>
        <AccountFace />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text component="span" fw={600} size="sm" c="var(--mantine-color-text)">
            {me.user.name}
          </Text>
          <br />
          {me.practice.name}
        </Menu.Label>
        <MenuLink to="/account" leftSection={<IconUserCircle size={18} aria-hidden />}>
          {t("staff.nav.account")}
        </MenuLink>
        <Menu.Item leftSection={<IconLanguage size={18} aria-hidden />} onClick={switchLanguage} lang={other}>
          {other === "nl" ? "Nederlands" : "English"}
        </Menu.Item>
        <Menu.Item
          leftSection={scheme === "dark" ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
          onClick={() => setColorScheme(scheme === "dark" ? "light" : "dark")}
        >
          {t(scheme === "dark" ? "staff.account.to-light" : "staff.account.to-dark")}
        </Menu.Item>
        <Menu.Divider />
        {me.session.atIdle === "lock" && (
          <Menu.Item leftSection={<IconLock size={18} aria-hidden />} onClick={() => lockNow.mutate()}>
            {t("staff.lock.now")}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => leave.mutate()}>
          {t("staff.nav.sign-out")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
