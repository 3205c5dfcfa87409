import { CloseButton, Group, ScrollArea, Stack, Text } from "@mantine/core"
import { Fragment } from "react"
import { RailLink } from "#web/ui/links.tsx"
import { useMay, useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { Mark } from "./Mark.tsx"
import { places } from "./places.ts"
import classes from "./Frame.module.css"

/** The groups of places with a heading, below those of every day. */
const headed = ["keep", "people", "manage"] as const

/** The left rail: only what this user may use is there. */
export function Rail({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const may = useMay()
  const me = useMe()
  const shown = places.filter(({ needs, group }) => group !== "own" && (needs === undefined || may(needs)))
  const link = ({ to, text, icon: Icon }: (typeof shown)[number]) => (
    <RailLink
      key={to}
      to={to}
      activeOptions={{ exact: to === "/" }}
      className={classes["link"] ?? ""}
      label={t(text)}
      leftSection={<Icon size={20} stroke={1.7} aria-hidden />}
    />
  )
  const linksOf = (wanted: string) => shown.filter(({ group }) => group === wanted).map(link)
  return (
    <>
      <Group h={60} px="md" justify="space-between" style={{ flex: "none" }}>
        <Mark />
        <CloseButton hiddenFrom="md" onClick={onClose} aria-label={t("staff.ui.close")} />
      </Group>
      <ScrollArea flex={1} px="sm" py="xs">
        <Stack gap={3}>{linksOf("work")}</Stack>
        {headed.map((group) => {
          const links = linksOf(group)
          return links.length === 0 ? undefined : (
            <Fragment key={group}>
              <Text size="xs" fw={600} c="dimmed" mt="lg" mb={6} px="sm">
                {t(`staff.nav.${group}`)}
              </Text>
              <Stack gap={3}>{links}</Stack>
            </Fragment>
          )
        })}
      </ScrollArea>
      <div className={classes["practice"]}>
        <Text size="sm" fw={600} truncate>
          {me.practice.name}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {me.user.email}
        </Text>
      </div>
    </>
  )
}
