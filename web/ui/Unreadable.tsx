import { Alert } from "@mantine/core"
import { IconFileBroken } from "@tabler/icons-react"
import { Suspense } from "react"
import { later } from "./later.tsx"
import { useTexts, type UiKey } from "./texts.tsx"

const UnreadableMark = later(() => import("./UnreadableMark.tsx").then(({ UnreadableMark: mark }) => mark))

type Mark = { readonly of: { readonly unreadable?: true | undefined } }

/** Says of something that is damaged that it cannot be read, and what has become of it; nothing of what is whole. */
export function UnreadableNote({ of: { unreadable } }: Mark) {
  const { t } = useTexts<UiKey>()
  if (unreadable !== true) return null
  return (
    <Alert color="red" icon={<IconFileBroken aria-hidden />} title={t("staff.ui.unreadable")} mt="md">
      {t("staff.ui.unreadable-note")}
    </Alert>
  )
}

/** The same in a list, in one word. */
export function UnreadableBadge({ of: { unreadable } }: Mark) {
  if (unreadable !== true) return null
  return (
    <Suspense>
      <UnreadableMark />
    </Suspense>
  )
}
