import { Badge, Button, Stack, Text } from "@mantine/core"
import { IconPlus, IconUsers } from "@tabler/icons-react"
import { useState } from "react"
import { listUsers, type User } from "#gate/users/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { dayOf, momentOf } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { BareLink } from "#web/ui/links.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { StateSwitch } from "#web/ui/StateSwitch.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { InviteModal } from "./InviteModal.tsx"
import { UserState } from "./UserState.tsx"

const states = ["any", "active", "invited", "shut", "ended"] as const

/** Everybody with an account. */
export function UsersPage() {
  const { t } = useWords()
  const may = useMay()
  const [shown, setShown] = useState<(typeof states)[number]>("any")
  const [inviting, setInviting] = useState(false)
  const users = useAnswer(listUsers, shown === "any" ? {} : { state: shown }, { keep: true })
  const invite = may("accounts.invite") && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setInviting(true)}>
      {t("staff.users.invite")}
    </Button>
  )
  return (
    <Page>
      <PageHead title={t("staff.users.title")} explanation={t("staff.users.explanation")} actions={invite} />
      <StateSwitch
        label={t("staff.users.state")}
        states={states}
        nameOf={(state) => t(state === "any" ? "staff.users.any-state" : `staff.users.state.${state}`)}
        shown={shown}
        onShow={setShown}
      />
      <Section flush>
        <Answer from={users} meanwhile={<ListSkeleton rows={6} />}>
          {(answer) =>
            answer.total === 0 ? (
              <Nothing
                icon={<IconUsers aria-hidden />}
                title={t("staff.ui.nothing-found")}
                advice={t("staff.users.invite-explanation")}
              />
            ) : (
              <Stack gap={0} pb="xs">
                <Text size="sm" c="dimmed" px={{ base: "md", sm: "lg" }} pt="md" pb={4} role="status">
                  {t("staff.users.total", { count: answer.total })}
                </Text>
                <Lines>
                  {answer.users.map((user) => (
                    <UserLine key={user.id} user={user} />
                  ))}
                </Lines>
              </Stack>
            )
          }
        </Answer>
      </Section>
      {inviting && <InviteModal onClose={() => setInviting(false)} />}
    </Page>
  )
}

function UserLine({ user }: { readonly user: User }) {
  const { t, language } = useWords()
  const seen =
    user.lastSignedInAt === undefined
      ? t("staff.users.never-signed-in")
      : t("staff.users.last-signed-in-at", { moment: momentOf(user.lastSignedInAt, language) })
  return (
    <Line
      link={
        <BareLink to="/users/$id" params={{ id: user.id }} data-row>
          {user.name}
        </BareLink>
      }
      below={
        <Dots
          of={[
            user.groups.map(({ name }) => name).join(", ") || (user.state !== "ended" && t("staff.users.no-groups")),
            user.teams.map(({ name }) => name).join(", "),
            user.state === "active" && seen,
            user.endsOn !== undefined && t("staff.users.until", { day: dayOf(user.endsOn, language) }),
          ]}
        />
      }
      beside={
        <>
          {user.dormant !== undefined && (
            <Badge color="amber" visibleFrom="sm">
              {t("staff.users.dormant")}
            </Badge>
          )}
          <UserState state={user.state} />
        </>
      }
    />
  )
}
