import { CloseButton, Group, ScrollArea, Stack, Text } from "@mantine/core"
import { RailLink } from "#web/ui/links.tsx"
import { useMay, useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/words.ts"
import { Mark } from "./Mark.tsx"
import { places } from "./places.ts"
import classes from "./Frame.module.css"

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
  const work = shown.filter(({ group }) => group === "work")
  const manage = shown.filter(({ group }) => group === "manage")
  return (
    <>
      <Group h={60} px="md" justify="space-between" style={{ flex: "none" }}>
        <Mark />
        <CloseButton hiddenFrom="md" onClick={onClose} aria-label={t("staff.ui.close")} />
      </Group>
      <ScrollArea flex={1} px="sm" py="xs">
        <Stack gap={3}>{work.map(link)}</Stack>
        {manage.length > 0 && (
          <>
            <Text size="xs" fw={600} c="dimmed" mt="lg" mb={6} px="sm">
              {t("staff.nav.manage")}
            </Text>
            <Stack gap={3}>{manage.map(link)}</Stack>
          </>
        )}
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
