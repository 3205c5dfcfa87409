import { Code, Stack, Text } from "@mantine/core"
import { Section } from "#web/ui/Section.tsx"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"

const ways = [
  { text: "staff.backups.how-backup", words: "backup --to /backup/data --keys-to /safe/keys --practice" },
  { text: "staff.backups.how-trial", words: "backup verify --from /backup/data --keys-from /safe/keys --practice" },
  { text: "staff.backups.how-rotate", words: "keys rotate" },
] as const

/** The commands that the operator types, with this practice's short name. */
export function HowCard() {
  const { t } = useWords()
  const { slug } = useMe().practice
  return (
    <Section title={t("staff.backups.how")}>
      <Stack gap="md">
        {ways.map(({ text, words }) => (
          <div key={text}>
            <Text size="sm" mb={6}>
              {t(text)}
            </Text>
            <Code block style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
              {`npm run hoeder -- ${words} ${slug}`}
            </Code>
          </div>
        ))}
        <Text size="sm" c="dimmed">
          {t("staff.backups.how-more")}
        </Text>
      </Stack>
    </Section>
  )
}
