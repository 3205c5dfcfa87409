import { Box, Group, SegmentedControl, Stack, Text } from "@mantine/core"
import { IconFileZip, IconHistory, IconLockSquareRounded } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { useWords } from "#web/staff/use-words.ts"
import { Mark } from "#web/staff/shell/Mark.tsx"
import classes from "./Doorway.module.css"

/** The page around signing in: on one side what Hoeder stands for, on the other the form. */
export function Doorway({ children }: { readonly children: ReactNode }) {
  const { t, language, setLanguage } = useWords()
  const promises = [
    { icon: IconLockSquareRounded, text: t("staff.sign-in.promise-1") },
    { icon: IconHistory, text: t("staff.sign-in.promise-2") },
    { icon: IconFileZip, text: t("staff.sign-in.promise-3") },
  ]
  return (
    <div className={classes["page"]}>
      <aside className={classes["side"]} aria-label={t("staff.name")}>
        <Mark size={44} bare />
        <Text className={classes["tagline"]}>{t("staff.sign-in.tagline")}</Text>
        <Stack gap="lg" component="ul" className={classes["promises"]}>
          {promises.map(({ icon: Icon, text }) => (
            <Group key={text} component="li" wrap="nowrap" align="flex-start" gap="md">
              <Icon size={24} stroke={1.6} aria-hidden className={classes["icon"]} />
              <Text>{text}</Text>
            </Group>
          ))}
        </Stack>
      </aside>
      <main className={classes["main"]}>
        <Group justify="space-between" w="100%" maw={420} mb="xl">
          <Box hiddenFrom="md">
            <Mark size={36} />
          </Box>
          <SegmentedControl
            ml="auto"
            size="xs"
            value={language}
            onChange={(value) => void setLanguage(value === "en" ? "en" : "nl")}
            aria-label={t("staff.language")}
            data={[
              { value: "nl", label: "Nederlands" },
              { value: "en", label: "English" },
            ]}
          />
        </Group>
        <Box w="100%" maw={420}>
          {children}
        </Box>
      </main>
    </div>
  )
}
