import { ActionIcon, Menu } from "@mantine/core"
import { IconDots } from "@tabler/icons-react"
import type { ReactNode } from "react"

type Props = {
  /** Of what, for whoever does not see where it stands. */
  readonly label: string
  /** In the head of a page, beside other buttons. */
  readonly prominent?: boolean
  /** `Menu.Item`s. */
  readonly children: ReactNode
}

/** Three dots that open what is done less often. */
export const MoreMenu = ({ label, prominent = false, children }: Props) => (
  <Menu position="bottom-end" shadow="md">
    <Menu.Target>
      <ActionIcon
        className="above"
        {...(prominent ? { variant: "default" } : { variant: "subtle", color: "gray" })}
        size={36}
        aria-label={label}
      >
        <IconDots size={18} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>{children}</Menu.Dropdown>
  </Menu>
)
