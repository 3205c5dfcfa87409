import { EmptyState } from "@mantine/core"
import type { ReactNode } from "react"

type Props = {
  readonly icon: ReactNode
  readonly title: string
  /** What there is to do about it. */
  readonly advice: string
  readonly children?: ReactNode
}

/** An empty list: says so, and what to do. */
export const Nothing = ({ icon, title, advice, children }: Props) => (
  <EmptyState size="sm" icon={icon} title={title} description={advice} withIndicatorBackground py="xl" px="md">
    {children !== undefined && <EmptyState.Actions>{children}</EmptyState.Actions>}
  </EmptyState>
)
