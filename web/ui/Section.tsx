import { Box, Group, Paper, Title, type PaperProps } from "@mantine/core"
import { useId, type ReactNode } from "react"

type Props = PaperProps & {
  readonly title?: string
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** The content reaches to the edges, as a table does. */
  readonly flush?: boolean
}

/** A sheet with what belongs together, under its name. */
export function Section({ title, actions, children, flush, ...rest }: Props) {
  const id = useId()
  const inset = { base: "md", sm: "lg" }
  return (
    <Paper component="section" className="card" {...(title === undefined ? {} : { "aria-labelledby": id })} {...rest}>
      {(title !== undefined || actions !== undefined) && (
        <Group justify="space-between" px={inset} pt="md" pb={flush ? "xs" : 0} gap="sm" mih={36}>
          {title !== undefined && (
            <Title order={2} id={id}>
              {title}
            </Title>
          )}
          {actions}
        </Group>
      )}
      <Box px={flush ? 0 : inset} pt={flush ? 0 : "md"} pb={flush ? 0 : "lg"}>
        {children}
      </Box>
    </Paper>
  )
}
