import { Button } from "@mantine/core"
import { useWords } from "#web/staff/use-words.ts"

/** What may have been meant by words that find nobody; a click looks for that. */
export function Meant({ meant, onTake }: { readonly meant: string; readonly onTake: (query: string) => void }) {
  const { t } = useWords()
  const words = meant.replace(/(?<![\p{L}\p{N}])\p{L}/gu, (first) => first.toUpperCase())
  return (
    <Button variant="subtle" onClick={() => onTake(meant)}>
      {t("staff.search.meant", { words })}
    </Button>
  )
}
