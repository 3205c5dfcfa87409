import { Button, Stack, Text, Title } from "@mantine/core"
import { IconMailOff } from "@tabler/icons-react"
import { useWords } from "#web/staff/use-words.ts"
import { Doorway } from "./Doorway.tsx"

type Props = { readonly title: string; readonly advice: string; readonly href?: string; readonly way?: string }

/** A link by mail that does not work any more: says so, and what to do. */
export function LinkGone({ title, advice, href = "/", way }: Props) {
  const { t } = useWords()
  return (
    <Doorway>
      <Stack gap="md" align="flex-start">
        <IconMailOff size={40} stroke={1.3} aria-hidden />
        <Title order={1}>{title}</Title>
        <Text c="dimmed">{advice}</Text>
        <Button component="a" href={href} variant="default">
          {way ?? t("staff.sign-in.title")}
        </Button>
      </Stack>
    </Doorway>
  )
}
