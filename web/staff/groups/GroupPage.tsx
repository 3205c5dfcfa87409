import { Button, Menu, Stack, Text } from "@mantine/core"
import { IconPencil, IconShieldPlus, IconTrash } from "@tabler/icons-react"
import { useNavigate, useParams } from "@tanstack/react-router"
import { useState } from "react"
import type { GroupId } from "#ground/kernel/ids.ts"
import { getGroup, removeGroup, type Group } from "#gate/groups/contract.ts"
import { keyOf } from "#web/ui/client/answer-key.ts"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { Confirm } from "#web/ui/Confirm.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { MoreMenu } from "#web/ui/MoreMenu.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { PageAnswer } from "#web/ui/PageAnswer.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { GrantModal } from "./GrantModal.tsx"
import { GroupHistory } from "./GroupHistory.tsx"
import { GroupMembers } from "./GroupMembers.tsx"
import { GroupRights } from "./GroupRights.tsx"
import { NameModal } from "./NameModal.tsx"
import { ProfileList } from "./ProfileList.tsx"

type Open = "grant" | "rename" | "remove"

/** One group: what it means, what it may do, who is in it, and how that came about. */
export function GroupPage() {
  const { t } = useWords()
  const { id = "" } = useParams({ strict: false })
  const may = useMay()
  const answer = useAnswer(getGroup, { id: id as GroupId })
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  return (
    <Page narrow>
      <PageAnswer from={answer}>
        {(group) => (
          <>
            <PageHead
              title={group.name}
              above={
                <PageLink to="/groups" size="sm">
                  {t("staff.groups.title")}
                </PageLink>
              }
              actions={may("groups.manage") && <Actions onOpen={setOpen} />}
            />
            <Stack gap="lg">
              {!may("groups.manage") && <Text c="dimmed">{t("staff.groups.why-not")}</Text>}
              <Section title={t("staff.groups.profile")}>
                <ProfileList profile={group.profile} />
              </Section>
              <GroupRights group={group} />
              <GroupMembers group={group} />
              <GroupHistory group={group} />
            </Stack>
            {open === "grant" && <GrantModal group={group} onClose={close} />}
            {open === "rename" && <NameModal group={group} onClose={close} />}
            {open === "remove" && <RemoveModal group={group} onClose={close} />}
          </>
        )}
      </PageAnswer>
    </Page>
  )
}

function Actions({ onOpen }: { readonly onOpen: (open: Open) => void }) {
  const { t } = useWords()
  return (
    <>
      <Button leftSection={<IconShieldPlus size={18} aria-hidden />} onClick={() => onOpen("grant")}>
        {t("staff.groups.grant")}
      </Button>
      <MoreMenu label={t("staff.ui.actions")} prominent>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onOpen("rename")}>
          {t("staff.groups.rename")}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => onOpen("remove")}>
          {t("staff.groups.remove")}
        </Menu.Item>
      </MoreMenu>
    </>
  )
}

function RemoveModal({ group, onClose }: { readonly group: Group; readonly onClose: () => void }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const remove = useAct(removeGroup, {
    ends: keyOf(getGroup, { id: group.id }),
    onDone: () => navigate({ to: "/groups" }),
  })
  return (
    <Confirm
      risky
      title={t("staff.groups.remove")}
      explanation={t("staff.groups.remove-explanation")}
      submit={t("staff.groups.remove")}
      of={remove}
      onClose={onClose}
      onYes={() => remove.mutate({ id: group.id })}
    />
  )
}
