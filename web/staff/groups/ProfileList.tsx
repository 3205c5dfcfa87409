import { Button, List, Stack, ThemeIcon } from "@mantine/core"
import { useDisclosure } from "@mantine/hooks"
import { IconCheck, IconX } from "@tabler/icons-react"
import type { Profile } from "#gate/groups/contract.ts"
import { useWords } from "#web/staff/use-words.ts"

/** What people in a group can do, in plain sentences; what they cannot is a press away. */
export function ProfileList({ profile }: { readonly profile: Profile }) {
  const { t } = useWords()
  const [shown, { toggle }] = useDisclosure(false)
  return (
    <Stack gap="sm" align="flex-start">
      <Sentences of={profile.can} can />
      {profile.cannot.length > 0 && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={toggle} aria-expanded={shown}>
          {shown ? t("staff.groups.cannot-hide") : t("staff.groups.cannot-show", { count: profile.cannot.length })}
        </Button>
      )}
      {shown && <Sentences of={profile.cannot} />}
    </Stack>
  )
}

const Sentences = ({ of, can }: { readonly of: readonly string[]; readonly can?: boolean }) => (
  <List
    size="sm"
    spacing={6}
    center={false}
    icon={
      <ThemeIcon size={20} radius="xl" variant="light" color={can ? "teal" : "gray"}>
        {can ? <IconCheck size={13} aria-hidden /> : <IconX size={13} aria-hidden />}
      </ThemeIcon>
    }
  >
    {of.map((sentence) => (
      <List.Item key={sentence}>{sentence}</List.Item>
    ))}
  </List>
)
