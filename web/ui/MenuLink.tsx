import { Menu, type MenuItemProps } from "@mantine/core"
import { createLink } from "@tanstack/react-router"
import type { Native } from "./links.tsx"

/** A link in a menu. */
export const MenuLink = createLink((props: Native & MenuItemProps) => <Menu.Item component="a" {...props} />)
