import type { UserId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { groupNames, groupsOf } from "#gate/access/access.ts"
import { hasGivenPassword, listUsers, mayInvite, stepsOf, type UserRecord } from "#gate/accounts/accounts.ts"
import { teamNames, teamsOf } from "#gate/teams/teams.ts"
import type { User, UserAct } from "./contract.ts"
import { dormancyOf, type Dormancy, dormantSettings } from "./dormancy.ts"
import { may } from "./permissions.ts"
import { getAccount } from "./account.ts"
import { isUnderWay, lacksSecond } from "./email-change.ts"
import { listEmailChanges, type StoredEmailChange } from "./email-change-rows.ts"
import { whyNotSecond } from "./second.ts"

/** An account as managers see it. */
export async function describe(at: Look, id: UserId): Promise<User> {
  return describeOne(at, await getAccount(at, id), await common(at))
}

/** All accounts, by name. */
export async function describeAll(at: Look): Promise<User[]> {
  const known = await common(at)
  const all: User[] = []
  for (const account of await listUsers(at)) all.push(await describeOne(at, account, known))
  return all.toSorted((a, b) => a.name.localeCompare(b.name, at.practice.language))
}

type CommonWords = { readonly changes: ReadonlyMap<UserId, StoredEmailChange>; readonly dormancy: Dormancy }

const common = async (at: Look): Promise<CommonWords> => ({
  changes: new Map((await listEmailChanges(at)).map((one) => [one.user, one])),
  dormancy: await dormantSettings(at),
})

async function describeOne(at: Look, account: UserRecord, { changes, dormancy }: CommonWords): Promise<User> {
  const { id, name, email, state, version, endsOn, createdAt, signedInAt } = account
  const change = changes.get(id)
  const dormant = dormancyOf(at, account, dormancy)
  return {
    id,
    name,
    email,
    ...(change === undefined || !isUnderWay(change) ? {} : await waiting(at, change)),
    state,
    version,
    groups: await namedGroups(at, id),
    teams: await namedTeams(at, id),
    ...(endsOn === undefined ? {} : { endsOn }),
    createdAt,
    ...(signedInAt === undefined ? {} : { lastSignedInAt: signedInAt }),
    secondSteps: state === "active" ? [...(await stepsOf(at, account, { for: "sign-in", by: "password" }))] : [],
    hasGivenPassword: await hasGivenPassword(at, id),
    ...(dormant === undefined ? {} : { dormant }),
    may: await actsOn(at, account, change),
  }
}

async function namedGroups(at: Look, user: UserId): Promise<User["groups"]> {
  const groups = await groupsOf(at, user)
  const names = await groupNames(at, groups)
  return groups.map((id, place) => ({ id, name: names[place] ?? "" }))
}

async function namedTeams(at: Look, user: UserId): Promise<User["teams"]> {
  const teams = await teamsOf(at, user)
  const names = await teamNames(at, teams)
  return teams.map((id) => ({ id, name: names.get(id) ?? "" }))
}

/** A changed address, and what it still waits for. */
async function waiting(at: Look, change: StoredEmailChange) {
  const { email, confirmedAt, agreedAt, countsAt } = change
  const parts = [
    ["new-address", confirmedAt === undefined],
    ["owner", agreedAt === undefined],
    ["second-person", agreedAt === undefined && (await lacksSecond(at, change))],
  ] as const
  return {
    newEmail: email,
    emailWaits: { for: parts.flatMap(([name, waits]) => (waits ? [name] : [])), countsAt },
  }
}

/** Whether a changed address waits for a yes that the reader can give. */
export async function mayBeSecond(at: Look, change: StoredEmailChange | undefined): Promise<boolean> {
  if (change === undefined || !isUnderWay(change) || !(await lacksSecond(at, change))) return false
  if (at.actor.kind !== "user" || !at.may(may["users.manage"])) return false
  return (await whyNotSecond(at, change, at.actor.user)) === undefined
}

/** What can be done with an account by whoever asks, as it is now. */
async function actsOn(at: Look, { id, state }: UserRecord, change: StoredEmailChange | undefined): Promise<UserAct[]> {
  const reader = at.actor.kind === "user" ? at.actor.user : undefined
  const isOwn = reader === id
  const acts: readonly (readonly [UserAct, boolean])[] = [
    ["change", state !== "ended" && at.may(may["users.manage"])],
    ["close", state !== "ended" && at.may(may["users.manage"])],
    ["reopen", state === "ended" && at.may(mayInvite)],
    ["send-invitation", state === "invited" && at.may(mayInvite)],
    ["give-initial-password", state === "invited" && at.may(may["users.give-initial-password"])],
    ["end-sessions", state === "active" && !isOwn && at.may(may["users.manage"])],
    ["approve-email", await mayBeSecond(at, change)],
    ["let-in", state === "shut" && !isOwn && change?.by !== reader && at.may(may["users.manage"])],
    ["check-identity", state === "active" && !isOwn && at.may(may["users.check-identity"])],
  ]
  return acts.filter(([, isOpen]) => isOpen).map(([name]) => name)
}
