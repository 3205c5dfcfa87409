import { Button, Code, CopyButton, Group, Modal, SimpleGrid, Stack, Text } from "@mantine/core"
import { IconCopy, IconPrinter } from "@tabler/icons-react"
import { Foot } from "#web/ui/Foot.tsx"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly codes: readonly string[]; readonly onClose: () => void }

/** Ten codes, this once: who closes this without keeping them makes new ones. */
export function RecoveryCodes({ codes, onClose }: Props) {
  const { t } = useWords()
  return (
    <Modal opened onClose={onClose} title={t("staff.steps.recovery-title")} size="lg" closeOnClickOutside={false}>
      <Stack>
        <Text>{t("staff.steps.recovery-explanation")}</Text>
        <SimpleGrid component="ol" cols={{ base: 1, xs: 2 }} spacing="xs" m={0} p={0} style={{ listStyle: "none" }}>
          {codes.map((code) => (
            <li key={code}>
              <Code fz="lg" block ta="center">
                {code}
              </Code>
            </li>
          ))}
        </SimpleGrid>
        <Foot justify="space-between">
          <Group gap="sm">
            <CopyButton value={codes.join("\n")}>
              {({ copied, copy }) => (
                <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={copy}>
                  {t(copied ? "staff.steps.copied" : "staff.steps.copy")}
                </Button>
              )}
            </CopyButton>
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
              onClick={() => window.print()}
            >
              {t("staff.steps.print")}
            </Button>
          </Group>
          <Button onClick={onClose}>{t("staff.steps.recovery-kept")}</Button>
        </Foot>
      </Stack>
    </Modal>
  )
}
