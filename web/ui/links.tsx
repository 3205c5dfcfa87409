import { Anchor, Button, NavLink } from "@mantine/core"
import type { AnchorProps, ButtonProps, NavLinkProps } from "@mantine/core"
import { createLink } from "@tanstack/react-router"
import type { AnchorHTMLAttributes, Ref } from "react"

/** What a link is beside its looks. */
export type Native = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "color" | "style"> & {
  readonly ref?: Ref<HTMLAnchorElement>
}

/** A link within the site that looks like a link. */
export const PageLink = createLink((props: Native & AnchorProps) => <Anchor {...props} />)

/** A link within the site that looks like a button. */
export const ButtonLink = createLink((props: Native & ButtonProps) => <Button component="a" {...props} />)

/** A link in the left rail. */
export const RailLink = createLink((props: Native & NavLinkProps) => <NavLink component="a" {...props} />)

/** A link with no looks of its own: a row of a table, a card. */
export const BareLink = createLink(({ children, ...rest }: Native) => <a {...rest}>{children}</a>)
