import { useNotifications } from "@mantine/notifications"
import { Suspense, useState } from "react"
import { later } from "./later.tsx"
import { useAfterwards } from "./use-afterwards.ts"

const NoticeStack = later(() => import("./NoticeStack.tsx").then(({ NoticeStack: stack }) => stack))

/** Where notices are shown: nothing of it is there before the first one, and its code comes when the screen is there. */
export function Notices() {
  const { notifications } = useNotifications()
  const [isNeeded, setNeeded] = useState(false)
  useAfterwards(NoticeStack.fetch)
  if (!isNeeded && notifications.length > 0) setNeeded(true)
  return isNeeded ? (
    <Suspense>
      <NoticeStack />
    </Suspense>
  ) : null
}
