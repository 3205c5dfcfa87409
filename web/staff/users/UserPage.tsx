import { Alert, Badge, Group, Stack, Text } from "@mantine/core"
import { IconClockPause, IconLock } from "@tabler/icons-react"
import { getRouteApi } from "@tanstack/react-router"
import type { UserId } from "#ground/kernel/ids.ts"
import { getUser, type User } from "#gate/users/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Facts } from "#web/ui/Facts.tsx"
import { dayHere, dayOf, momentOf } from "#web/ui/format/day.ts"
import { PageLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { PageAnswer } from "#web/ui/PageAnswer.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useMay } from "#web/staff/me.ts"
import type { StaffKey } from "#web/staff/staff-words.ts"
import { useWords } from "#web/staff/use-words.ts"
import { UserActions } from "./UserActions.tsx"
import { UserHistory } from "./UserHistory.tsx"
import { UserState } from "./UserState.tsx"

const route = getRouteApi("/users/$id")

const steps: Readonly<Record<string, StaffKey>> = {
  code: "staff.users.step.code",
  totp: "staff.users.step.totp",
  passkey: "staff.users.step.passkey",
  eid: "staff.users.step.eid",
  recovery: "staff.users.step.recovery",
}

/** A colleague's account. */
export function UserPage() {
  const { t } = useWords()
  const { id } = route.useParams()
  const answer = useAnswer(getUser, { id: id as UserId })
  return (
    <Page narrow>
      <PageAnswer from={answer}>
        {({ user, history }) => (
          <>
            <PageHead
              title={user.name}
              above={
                <PageLink to="/users" size="sm">
                  {t("staff.users.title")}
                </PageLink>
              }
              actions={<UserActions user={user} />}
            />
            <Stack gap="lg">
              {user.may.length === 0 && <Text c="dimmed">{t("staff.users.why-not")}</Text>}
              <Shut user={user} />
              <Dormant user={user} />
              <Account user={user} />
              <UserHistory history={history} />
            </Stack>
          </>
        )}
      </PageAnswer>
    </Page>
  )
}

function Shut({ user: { state, name } }: { readonly user: User }) {
  const { t } = useWords()
  if (state !== "shut") return null
  return (
    <Alert color="red" icon={<IconLock aria-hidden />} title={t("staff.users.shut")}>
      {t("staff.users.shut-explanation", { name })}
    </Alert>
  )
}

function Dormant({ user: { dormant } }: { readonly user: User }) {
  const { t, language } = useWords()
  if (dormant === undefined) return null
  const since = dayOf(dayHere(dormant.since), language)
  return (
    <Alert color="amber" icon={<IconClockPause aria-hidden />} title={t("staff.users.dormant")}>
      {dormant.closesOn === undefined
        ? t("staff.users.dormant-since", { since })
        : t("staff.users.dormant-closes", { since, day: dayOf(dormant.closesOn, language) })}
    </Alert>
  )
}

function Account({ user }: { readonly user: User }) {
  const { t, language } = useWords()
  const may = useMay()
  const badges = (names: readonly { readonly id: string; readonly name: string }[], none: string) =>
    names.length === 0 ? (
      none
    ) : (
      <Group gap={6}>
        {names.map(({ id, name }) => (
          <Badge key={id}>{name}</Badge>
        ))}
      </Group>
    )
  const email = (
    <>
      {user.email}
      {user.newEmail !== undefined && (
        <Text size="sm" c="dimmed">
          {t("staff.users.new-email", { email: user.newEmail })}
          {user.emailWaits !== undefined && (
            <>
              {" "}
              {t("staff.users.waits", {
                what: user.emailWaits.for
                  .map((one) =>
                    t(`staff.users.waits.${one}`, { moment: momentOf(user.emailWaits?.countsAt ?? "", language) }),
                  )
                  .join(", "),
              })}
            </>
          )}
        </Text>
      )}
    </>
  )
  const known = user.secondSteps.flatMap((step) => {
    const key = steps[step]
    return key === undefined ? [] : [t(key)]
  })
  const seen = user.lastSignedInAt === undefined ? t("staff.users.never") : momentOf(user.lastSignedInAt, language)
  const facts = [
    { label: t("staff.users.state"), value: <UserState state={user.state} /> },
    { label: t("staff.users.email"), value: email },
    { label: t("staff.users.groups"), value: badges(user.groups, t("staff.users.no-groups")) },
    { label: t("staff.users.teams"), value: badges(user.teams, t("staff.users.no-teams")) },
    { label: t("staff.users.ends-on"), value: user.endsOn && dayOf(user.endsOn, language) },
    { label: t("staff.users.last-signed-in"), value: seen },
    { label: t("staff.users.second-steps"), value: known.join(", ") },
  ]
  return (
    <Section
      title={t("staff.users.account")}
      actions={
        may("accounts.see-sign-ins") && (
          <PageLink to="/sign-ins" search={{ user: user.id }} size="sm">
            {t("staff.sign-in-log.title")}
          </PageLink>
        )
      }
    >
      <Facts facts={facts} empty="" />
      {user.hasGivenPassword && (
        <Text size="sm" mt="md">
          {t("staff.users.given-password")}
        </Text>
      )}
    </Section>
  )
}
