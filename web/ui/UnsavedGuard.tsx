import { Button, Group, Modal, Stack, Text } from "@mantine/core"
import { useBlocker } from "@tanstack/react-router"
import { useTexts, type UiKey } from "./texts.tsx"

type Props = {
  readonly isDirty: boolean
  /** Where one may still go: within the same page. */ readonly mayGoTo?: (path: string) => boolean
}

/** Asks before leaving a form with something in it. */
export function UnsavedGuard({ isDirty, mayGoTo }: Props) {
  const { t } = useTexts<UiKey>()
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) => isDirty && !(mayGoTo?.(next.pathname) ?? false),
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  })
  if (blocker.status !== "blocked") return null
  return (
    <Modal opened onClose={blocker.reset} title={t("staff.ui.unsaved-title")}>
      <Stack>
        <Text c="dimmed">{t("staff.ui.unsaved")}</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={blocker.proceed}>
            {t("staff.ui.leave")}
          </Button>
          <Button onClick={blocker.reset} data-autofocus>
            {t("staff.ui.stay")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
