import {
  ActionIcon,
  Avatar,
  Menu,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
  VisuallyHidden,
} from "@mantine/core"
import { IconLanguage, IconLogout, IconMoon, IconSun, IconUserCircle } from "@tabler/icons-react"
import { changeMe, getMe, signOut } from "#gate/accounts/contract.ts"
import { useAct, useKeepAnswer } from "#web/ui/client/hooks.tsx"
import { MenuLink } from "#web/ui/links.tsx"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/words.ts"

/** The own account: language, colours, signing out. */
export function AccountMenu() {
  const { t, language, setLanguage } = useWords()
  const me = useMe()
  const keep = useKeepAnswer()
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme("light")
  const leave = useAct(signOut, { onDone: () => location.assign("/") })
  const change = useAct(changeMe, { onDone: (fresh) => keep(getMe, {}, fresh) })
  const other = language === "nl" ? "en" : "nl"
  const switchLanguage = () => {
    setLanguage(other)
    change.mutate({ language: other })
  }
  return (
    <Menu position="bottom-end" width={250} shadow="md">
      <Menu.Target>
        <ActionIcon variant="transparent" size={42} radius="xl">
          <Avatar size={38} name={me.user.name} color="teal" variant="light" alt="" />
          <VisuallyHidden>{t("staff.nav.account-menu", { name: me.user.name })}</VisuallyHidden>
        </ActionIcon>
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
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => leave.mutate({})}>
          {t("staff.nav.sign-out")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
