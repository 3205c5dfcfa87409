import { Box, Button, Stack, Text, Textarea } from "@mantine/core"
import { useState } from "react"
import { addMembers, removeMember, type Group } from "#gate/groups/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useMay } from "#web/staff/me.ts"
import { type Colleague, ColleagueChoice } from "#web/staff/users/ColleagueChoice.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { Warnings } from "./Warnings.tsx"

/** Who is in a group; to be put in, and taken out. */
export function GroupMembers({ group }: { readonly group: Group }) {
  const { t } = useWords()
  const may = useMay()
  const remove = useAct(removeMember)
  return (
    <Section title={t("staff.groups.members")} flush>
      {group.members.length === 0 && (
        <Text c="dimmed" px={{ base: "md", sm: "lg" }} pb="xs">
          {t("staff.groups.members-none")}
        </Text>
      )}
      <Lines>
        {group.members.map(({ id, name }) => (
          <Line
            key={id}
            link={name}
            beside={
              may("groups.manage") && (
                <Button
                  variant="default"
                  size="xs"
                  disabled={remove.isPending}
                  onClick={() => remove.mutate({ id: group.id, user: id })}
                  aria-label={t("staff.groups.member-remove-named", { name })}
                >
                  {t("staff.groups.member-remove")}
                </Button>
              )
            }
          />
        ))}
      </Lines>
      <Box px={{ base: "md", sm: "lg" }} pb="lg">
        <ProblemNote problem={remove.error} />
        {may("groups.manage") && <AddMember group={group} />}
      </Box>
    </Section>
  )
}

function AddMember({ group }: { readonly group: Group }) {
  const { t } = useWords()
  const [asked, setAsked] = useState<Colleague>()
  const add = useAct(addMembers)
  const choose = (colleague: Colleague) => {
    if (group.joining.needsReason) setAsked(colleague)
    else add.mutate({ id: group.id, users: [colleague.id] })
  }
  return (
    <Box mt="md">
      <ColleagueChoice
        label={t("staff.groups.member-add")}
        description={t("staff.groups.member-add-hint")}
        without={group.members.map(({ id }) => id)}
        disabled={add.isPending}
        onChoose={choose}
      />
      <ProblemNote problem={add.error} />
      {asked !== undefined && <JoiningModal group={group} joins={asked} onClose={() => setAsked(undefined)} />}
    </Box>
  )
}

type JoiningProps = { readonly group: Group; readonly joins: Colleague; readonly onClose: () => void }

/** Putting somebody in a group that grants something of high risk: what that means, and why it is needed. */
function JoiningModal({ group, joins: { id, name }, onClose }: JoiningProps) {
  const { t } = useWords()
  const form = useActForm(
    addMembers,
    { reason: "" },
    {
      needed: { reason: true },
      send: ({ reason }) => ({ id: group.id, users: [id], reason }),
      onDone: onClose,
    },
  )
  return (
    <FormModal
      of={form}
      risky
      title={t("staff.groups.member-add-named", { name, group: group.name })}
      submit={t("staff.groups.member-add-do")}
      onClose={onClose}
    >
      <Stack gap="xs">
        <Warnings of={group.joining.warnings} />
      </Stack>
      <Textarea
        label={t("staff.users.giving-reason")}
        description={t("staff.users.giving-reason-hint")}
        {...form.text("reason")}
      />
    </FormModal>
  )
}
