import { Anchor, Button, Code, Paper, Stack, Text } from "@mantine/core"
import { IconMailOpened, IconUser } from "@tabler/icons-react"
import type { z } from "zod"
import type { getWelcome } from "#doors/http/contract.ts"
import { useWords } from "#web/staff/use-words.ts"

type Demo = NonNullable<z.output<(typeof getWelcome)["gives"]>["demo"]>

type Props = { readonly demo: Demo; readonly waitsForCode: boolean; readonly onFill: (email: string) => void }

/** Only in the demo: the accounts there are, and where the codes arrive. */
export function DemoNote({ demo, waitsForCode, onFill }: Props) {
  const { t } = useWords()
  return (
    <Paper className="card" p="md" mt="sm">
      <Stack gap="sm">
        <div>
          <Text fw={600}>{t("staff.demo.title")}</Text>
          <Text size="sm" c="dimmed">
            {t("staff.demo.explanation")}
          </Text>
        </div>
        {!waitsForCode && (
          <>
            <Stack gap={6}>
              {demo.emails.map((email) => (
                <Button
                  key={email}
                  variant="default"
                  justify="flex-start"
                  leftSection={<IconUser size={17} aria-hidden />}
                  onClick={() => onFill(email)}
                  aria-label={t("staff.demo.fill", { email })}
                >
                  {email}
                </Button>
              ))}
            </Stack>
            <Text size="sm">
              {t("staff.sign-in.password")}: <Code fz="sm">{demo.password}</Code>
            </Text>
          </>
        )}
        <Anchor href={demo.mailbox} target="_blank" rel="noreferrer" size="sm">
          <IconMailOpened size={16} aria-hidden style={{ verticalAlign: "-3px", marginInlineEnd: 6 }} />
          {t("staff.demo.mailbox")}
        </Anchor>
      </Stack>
    </Paper>
  )
}
