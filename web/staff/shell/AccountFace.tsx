import { ActionIcon, type ActionIconProps, Avatar, VisuallyHidden } from "@mantine/core"
import type { ButtonHTMLAttributes, Ref } from "react"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, keyof ActionIconProps> &
  ActionIconProps & { readonly ref?: Ref<HTMLButtonElement> }

/** The button with the initials of who is signed in. */
export function AccountFace(props: Props) {
  const { t } = useWords()
  const me = useMe()
  return (
    <ActionIcon variant="transparent" size={42} radius="xl" {...props}>
      <Avatar size={38} name={me.user.name} color="teal" variant="light" alt="" />
      <VisuallyHidden>{t("staff.nav.account-menu", { name: me.user.name })}</VisuallyHidden>
    </ActionIcon>
  )
}
