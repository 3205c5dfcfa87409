import { Badge, Tooltip } from "@mantine/core"
import { useTexts, type UiKey } from "./texts.tsx"

/** That something cannot be read, in one word; and more for who points at it. */
export function UnreadableMark() {
  const { t } = useTexts<UiKey>()
  return (
    <Tooltip label={t("staff.ui.unreadable-note")} multiline maw={320}>
      <Badge color="red" style={{ flex: "none" }} tabIndex={0} className="above">
        {t("staff.ui.unreadable")}
      </Badge>
    </Tooltip>
  )
}
