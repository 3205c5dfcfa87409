import { Box, Group, Stack, Text, Title } from "@mantine/core"
import { useDocumentTitle } from "@mantine/hooks"
import type { ReactNode } from "react"

type HeadProps = {
  readonly title: string
  /** One short sentence: what this page is for. */
  readonly explanation?: string
  readonly above?: ReactNode
  readonly actions?: ReactNode
}

/** The top of a page: its name, what it is for, and what can be done here. */
export function PageHead({ title, explanation, above, actions }: HeadProps) {
  useDocumentTitle(`${title} · Hoeder`)
  return (
    <Group justify="space-between" align="flex-end" gap="md" mb="lg">
      <Box style={{ flex: "1 1 20rem" }} miw={0}>
        {above}
        <Title order={1} className="wrap">
          {title}
        </Title>
        {explanation !== undefined && (
          <Text c="dimmed" mt={6} maw="64ch">
            {explanation}
          </Text>
        )}
      </Box>
      {actions !== undefined && (
        <Group gap="sm" className="no-print">
          {actions}
        </Group>
      )}
    </Group>
  )
}

type PageProps = { readonly children: ReactNode; readonly narrow?: boolean }

/** A page's column. */
export const Page = ({ children, narrow }: PageProps) => (
  <Stack gap={0} maw={narrow ? 820 : 1240} mx="auto" w="100%" px={{ base: "md", sm: "xl" }} py={{ base: "lg", sm: 36 }}>
    {children}
  </Stack>
)
