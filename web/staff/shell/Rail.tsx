import { Group, Stack, Text } from "@mantine/core"
import { RailLink } from "#web/ui/links.tsx"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { Count } from "./Count.tsx"
import { Mark } from "./Mark.tsx"
import { managePlace } from "./places.ts"
import { usePlaces } from "./use-places.ts"
import classes from "./Frame.module.css"

/** The left rail: what people do all day, and below it the way to all the rest. */
export function Rail() {
  const { t } = useWords()
  const me = useMe()
  const links = usePlaces().map(({ to, text, icon: Icon, waits }) => (
    <RailLink
      key={to}
      to={to}
      activeOptions={{ exact: to === "/" }}
      className={classes["link"] ?? ""}
      label={t(text)}
      leftSection={<Icon size={20} stroke={1.7} aria-hidden />}
      rightSection={<Count of={waits} />}
      data-last={to === managePlace.to || undefined}
    />
  ))
  return (
    <>
      <Group h={60} px="md" style={{ flex: "none" }}>
        <Mark />
      </Group>
      <div className={classes["scroller"]}>
        <Stack gap={3} className={classes["places"] ?? ""}>
          {links}
        </Stack>
      </div>
      <div className={classes["practice"]}>
        <Text size="sm" fw={600} className="wrap">
          {me.practice.name}
        </Text>
        <Text size="xs" c="dimmed" className="wrap">
          {me.user.email}
        </Text>
      </div>
    </>
  )
}
