import { AppShell, Box, Burger, Group } from "@mantine/core"
import { useDisclosure, useHotkeys } from "@mantine/hooks"
import { Outlet, useRouterState } from "@tanstack/react-router"
import { lazy, Suspense, useEffect, useRef, useState } from "react"
import { EmergencyChip } from "#web/staff/emergency/EmergencyChip.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { AccountMenu } from "./AccountMenu.tsx"
import { FindButton } from "./FindButton.tsx"
import { Mark } from "./Mark.tsx"
import { PaperLine } from "./PaperLine.tsx"
import { Rail } from "./Rail.tsx"
import classes from "./Frame.module.css"

const Finder = lazy(() => import("#web/staff/search/Finder.tsx").then(({ Finder: finder }) => ({ default: finder })))

/** The frame around every page: the left rail, the bar above, and the page itself. */
export function Frame() {
  const { t } = useWords()
  const [railOpen, rail] = useDisclosure(false)
  const [finding, setFinding] = useState(false)
  const find = () => setFinding(true)
  useHotkeys([["mod+K", find]], [])
  const main = useMainFocus(rail.close)
  return (
    <AppShell
      layout="alt"
      header={{ height: 60 }}
      navbar={{ width: 248, breakpoint: "md", collapsed: { mobile: !railOpen } }}
      classNames={{ header: classes["header"] ?? "", navbar: classes["navbar"] ?? "" }}
    >
      <a href="#main" className="skip">
        {t("staff.ui.skip")}
      </a>
      <AppShell.Header>
        <Group h="100%" px={{ base: "md", sm: "xl" }} justify="space-between" wrap="nowrap" gap="sm">
          <Group gap="sm" wrap="nowrap" hiddenFrom="md">
            <Burger
              opened={railOpen}
              onClick={rail.toggle}
              size="sm"
              aria-label={t("staff.ui.show-menu")}
              aria-expanded={railOpen}
            />
            <Box visibleFrom="xs">
              <Mark size={26} />
            </Box>
          </Group>
          <FindButton onFind={find} />
          <Group gap="sm" wrap="nowrap" style={{ flex: "none" }}>
            <EmergencyChip />
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar aria-label={t("staff.ui.navigation")}>
        <Rail onClose={rail.close} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} ref={main}>
        <PaperLine />
        <Outlet />
      </AppShell.Main>
      {finding && (
        <Suspense>
          <Finder onClose={() => setFinding(false)} />
        </Suspense>
      )}
    </AppShell>
  )
}

/** After going to another page, moves the focus to it, so that a screen reader begins there; the first page keeps its own. */
function useMainFocus(onMove: () => void) {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname.split("/").slice(0, 3).join("/") })
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    onMove()
    main.current?.focus({ preventScroll: true })
  }, [path, onMove])
  return main
}
