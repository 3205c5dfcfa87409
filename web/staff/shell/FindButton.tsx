import { Kbd, UnstyledButton } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { useWords } from "#web/staff/use-words.ts"
import classes from "./Frame.module.css"

/** Opens the search over everything; Ctrl+K does the same. */
export function FindButton({ onFind }: { readonly onFind: () => void }) {
  const { t } = useWords()
  return (
    <UnstyledButton
      className={classes["find"] ?? ""}
      onClick={onFind}
      aria-keyshortcuts="Control+K"
      aria-haspopup="dialog"
    >
      <IconSearch size={18} stroke={1.8} aria-hidden />
      <span>{t("staff.nav.find")}</span>
      <Kbd visibleFrom="sm" aria-hidden size="sm">
        Ctrl K
      </Kbd>
    </UnstyledButton>
  )
}
