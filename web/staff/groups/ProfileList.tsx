import { Button, List, Stack, Text, ThemeIcon } from "@mantine/core"
import { useDisclosure } from "@mantine/hooks"
import { IconCheck, IconX } from "@tabler/icons-react"
import type { Profile } from "#gate/groups/contract.ts"
import { useWords } from "#web/staff/use-words.ts"

/** What people in a group can do, each reach with its lead; what they cannot is a press away. */
export function ProfileList({ profile: { can, cannot } }: { readonly profile: Profile }) {
  const { t } = useWords()
  const [shown, { toggle }] = useDisclosure(false)
  return (
    <Stack gap="sm" align="flex-start">
      {can.map((listed) => (
        <Listed key={listed.lead} of={listed} can />
      ))}
      {cannot.items.length > 0 && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={toggle} aria-expanded={shown}>
          {shown ? t("staff.groups.cannot-hide") : t("staff.groups.cannot-show", { count: cannot.items.length })}
        </Button>
      )}
      {shown && <Listed of={cannot} />}
    </Stack>
  )
}

const Listed = ({ of: { lead, items }, can }: { readonly of: Profile["cannot"]; readonly can?: boolean }) => (
  <Stack gap={6}>
    <Text size="sm">{lead}</Text>
    {items.length > 0 && (
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
        {items.map((item) => (
          <List.Item key={item}>{item}</List.Item>
        ))}
      </List>
    )}
  </Stack>
)
