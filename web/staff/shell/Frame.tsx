import { Box, Group } from "@mantine/core"
import { useHotkeys } from "@mantine/hooks"
import { Outlet, useRouterState } from "@tanstack/react-router"
import { lazy, Suspense, useEffect, useRef, useState } from "react"
import { EmergencyChip } from "#web/staff/emergency/EmergencyChip.tsx"
import { useFreshWaiting } from "#web/staff/manage/use-waiting.ts"
import { useWords } from "#web/staff/use-words.ts"
import { AccountMenu } from "./AccountMenu.tsx"
import { BottomBar } from "./BottomBar.tsx"
import { FindButton } from "./FindButton.tsx"
import { Mark } from "./Mark.tsx"
import { PaperLine } from "./PaperLine.tsx"
import { Rail } from "./Rail.tsx"
import classes from "./Frame.module.css"

const Finder = lazy(() => import("#web/staff/search/Finder.tsx").then(({ Finder: finder }) => ({ default: finder })))

/** A dialog takes the window's scrollbar away; by this name what is fixed beside it stays where it was (react-remove-scroll-bar). */
const besideScrollbar = "right-scroll-bar-position"

/** The frame around every page: the left rail, or on a narrow screen the bar below; the bar above, and the page itself. */
export function Frame() {
  const { t } = useWords()
  const [finding, setFinding] = useState(false)
  const find = () => setFinding(true)
  useHotkeys([["mod+K", find]], [])
  const path = useRouterState({ select: ({ location }) => location.pathname.split("/").slice(0, 3).join("/") })
  const main = useMainFocus(path)
  useFreshWaiting(path)
  return (
    <>
      <a href="#main" className="skip">
        {t("staff.ui.skip")}
      </a>
      <header className={`${classes["header"]} ${besideScrollbar}`}>
        <Group h="100%" px={{ base: "md", sm: "xl" }} justify="space-between" wrap="nowrap" gap="sm">
          <Box visibleFrom="xs" hiddenFrom="md">
            <Mark size={26} />
          </Box>
          <FindButton onFind={find} />
          <Group gap="sm" wrap="nowrap" style={{ flex: "none" }}>
            <EmergencyChip />
            <AccountMenu />
          </Group>
        </Group>
      </header>
      <nav className={classes["navbar"]} aria-label={t("staff.ui.navigation")}>
        <Rail />
      </nav>
      <main className={classes["main"]} id="main" tabIndex={-1} ref={main}>
        <PaperLine />
        <Outlet />
      </main>
      <footer className={`${classes["footer"]} ${besideScrollbar}`}>
        <BottomBar />
      </footer>
      {finding && (
        <Suspense>
          <Finder onClose={() => setFinding(false)} />
        </Suspense>
      )}
    </>
  )
}

/** After going to another page, moves the focus to it, so that a screen reader begins there; the first page keeps its own. */
function useMainFocus(path: string) {
  const main = useRef<HTMLElement>(null)
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    main.current?.focus({ preventScroll: true })
  }, [path])
  return main
}
