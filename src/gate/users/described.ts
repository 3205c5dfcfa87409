import type { UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { groupNames, groupsOf } from "#gate/access/access.ts"
import {
  findUser,
  hasGivenPassword,
  listUsers,
  mayInvite,
  stepsOf,
  type User as Account,
} from "#gate/accounts/accounts.ts"
import { teamNames, teamsOf } from "#gate/teams/teams.ts"
import type { User, UserAct } from "./contract.ts"
import { dormancyOf, type Dormancy, dormantSettings } from "./dormancy.ts"
import { may } from "./policy.ts"
import { listEmailChanges } from "./rows.ts"

/** An account; one that is not there is told like one of another practice. */
export async function getAccount(at: Look, id: UserId): Promise<Account> {
  const account = await findUser(at, id)
  if (account === undefined) throw refuse("general.not-found")
  return account
}

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

type Common = { readonly newEmails: ReadonlyMap<UserId, string>; readonly dormancy: Dormancy }

const common = async (at: Look): Promise<Common> => ({
  newEmails: await listEmailChanges(at),
  dormancy: await dormantSettings(at),
})

async function describeOne(at: Look, account: Account, { newEmails, dormancy }: Common): Promise<User> {
  const { id, name, email, state, version, endsOn, createdAt, signedInAt } = account
  const newEmail = newEmails.get(id)
  const dormant = dormancyOf(at, account, dormancy)
  return {
    id,
    name,
    email,
    ...(newEmail === undefined ? {} : { newEmail }),
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
    may: actsOn(at, account),
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

/** What can be done with an account by who asks, as it is now. */
function actsOn(at: Look, { id, state }: Account): UserAct[] {
  const isOwn = at.actor.kind === "user" && at.actor.user === id
  const acts: readonly (readonly [UserAct, boolean])[] = [
    ["change", state !== "ended" && at.may(may["users.manage"])],
    ["close", state !== "ended" && at.may(may["users.manage"])],
    ["reopen", state === "ended" && at.may(mayInvite)],
    ["send-invitation", state === "invited" && at.may(mayInvite)],
    ["give-initial-password", state === "invited" && at.may(may["users.give-initial-password"])],
    ["end-sessions", state === "active" && !isOwn && at.may(may["users.manage"])],
    ["check-identity", state === "active" && !isOwn && at.may(may["users.check-identity"])],
  ]
  return acts.filter(([, isOpen]) => isOpen).map(([name]) => name)
}
