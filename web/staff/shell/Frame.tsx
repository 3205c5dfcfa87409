import { AppShell, Box, Group } from "@mantine/core"
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
    <AppShell
      layout="alt"
      header={{ height: 60 }}
      navbar={{ width: 248, breakpoint: "md", collapsed: { mobile: true } }}
      footer={{ height: { base: "calc(60px + env(safe-area-inset-bottom))", md: 0 } }}
      classNames={{
        header: classes["header"] ?? "",
        navbar: classes["navbar"] ?? "",
        footer: classes["footer"] ?? "",
      }}
    >
      <a href="#main" className="skip">
        {t("staff.ui.skip")}
      </a>
      <AppShell.Header>
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
      </AppShell.Header>
      <AppShell.Navbar aria-label={t("staff.ui.navigation")} visibleFrom="md">
        <Rail />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} ref={main}>
        <PaperLine />
        <Outlet />
      </AppShell.Main>
      <AppShell.Footer hiddenFrom="md">
        <BottomBar />
      </AppShell.Footer>
      {finding && (
        <Suspense>
          <Finder onClose={() => setFinding(false)} />
        </Suspense>
      )}
    </AppShell>
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
