import { Box, Group, Text } from "@mantine/core"
import type { ReactNode } from "react"
import { useArrows } from "./use-arrows.ts"
import classes from "./Lines.module.css"

/** A list of lines that are links; the arrow keys walk through it. */
export function Lines({ children }: { readonly children: ReactNode }) {
  const arrows = useArrows()
  return (
    <Box component="ul" className={classes["lines"] ?? ""} onKeyDown={arrows}>
      {children}
    </Box>
  )
}

type Props = {
  readonly link: ReactNode
  readonly beside?: ReactNode
  readonly below?: ReactNode
  readonly icon?: ReactNode
}

/** One line: a link over its whole width, what is said below it and beside it. */
export const Line = ({ link, beside, below, icon }: Props) => (
  <li className={classes["line"]}>
    <Group wrap="nowrap" gap="sm" align="center">
      {icon !== undefined && <Box className={classes["icon"] ?? ""}>{icon}</Box>}
      <Box flex={1} miw={0}>
        <Text component="div" className="wrap" lh={1.35}>
          {link}
        </Text>
        {below !== undefined && (
          <Text component="div" size="sm" c="dimmed" mt={2} className="wrap">
            {below}
          </Text>
        )}
      </Box>
      {beside}
    </Group>
  </li>
)
