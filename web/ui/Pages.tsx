import { Group, Pagination, Text } from "@mantine/core"
import { useMediaQuery } from "@mantine/hooks"
import { countOf } from "./format/size.ts"
import { useTexts, type UiKey } from "./texts.tsx"

type Props = {
  readonly page: number
  readonly size: number
  readonly total: number
  readonly onPage: (page: number) => void
}

/** Which part of a list is shown, and the way to the others. */
export function Pages({ page, size, total, onPage }: Props) {
  const { t, language } = useTexts<UiKey>()
  const isNarrow = useMediaQuery("(max-width: 36em)")
  const last = Math.max(1, Math.ceil(total / size))
  if (total <= size) return null
  const labels = {
    first: "staff.ui.page-first",
    last: "staff.ui.page-last",
    next: "staff.ui.page-next",
    previous: "staff.ui.page-previous",
  } as const
  const from = (page - 1) * size + 1
  return (
    <Group
      justify="space-between"
      gap="sm"
      p="md"
      className="no-print"
      style={{ borderTop: "1px solid var(--hoeder-line)" }}
    >
      <Text size="sm" c="dimmed">
        {t("staff.ui.shown", {
          from: countOf(from, language),
          to: countOf(Math.min(total, page * size), language),
          total: countOf(total, language),
        })}
      </Text>
      {last > 1 && (
        <Pagination
          value={page}
          total={last}
          onChange={onPage}
          size={isNarrow ? "sm" : "md"}
          siblings={isNarrow ? 0 : 1}
          component="nav"
          aria-label={t("staff.ui.pages")}
          getControlProps={(control) => ({ "aria-label": t(labels[control]) })}
          getItemProps={(number) => ({ "aria-label": t("staff.ui.page-number", { page: number }) })}
        />
      )}
    </Group>
  )
}
