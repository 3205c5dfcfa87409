import { Button } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { lazy, Suspense, useState } from "react"
import { useWords } from "#web/staff/use-words.ts"
import type { About } from "./NewTaskModal.tsx"

const NewTaskModal = lazy(() => import("./NewTaskModal.tsx").then(({ NewTaskModal: modal }) => ({ default: modal })))

type Props = { readonly about?: About; readonly look?: "filled" | "light" | "subtle" }

/** Makes a task, about somebody or something where it stands with them. */
export function NewTaskButton({ about, look = "light" }: Props) {
  const { t } = useWords()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        variant={look}
        size={look === "subtle" ? "compact-sm" : "sm"}
        leftSection={<IconPlus size={look === "filled" ? 18 : 16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t("staff.tasks.new")}
      </Button>
      {opened && (
        <Suspense>
          <NewTaskModal about={about} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}
