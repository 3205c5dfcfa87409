import type { GroupId, UserId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import {
  type Granted,
  listGranted,
  listGroupRows,
  listMembers,
  listPermissionUses,
  usesNotedSince,
} from "#gate/access/access.ts"
import { userNames } from "#gate/accounts/accounts.ts"
import { catalogue, permissionAsSaid } from "#gate/groups/groups.ts"
import type { Unused } from "./contract.ts"

/** After so many days without a use, a right counts as one that nobody needs. */
export const unusedDays = 90

type ReviewedMember = { readonly user: UserId; readonly since: string | undefined }

/** Everything that tells who uses what, read once. */
type KnownRights = {
  readonly at: Look
  readonly notedSince: string
  readonly uses: Awaited<ReturnType<typeof listPermissionUses>>
  readonly names: ReadonlyMap<UserId, string>
}

/** Of every group that has any: the rights that nobody uses, and the members who do not. */
export async function listUnusedOf(at: Look): Promise<Unused[]> {
  const known: KnownRights = {
    at,
    notedSince: await usesNotedSince(at),
    uses: await listPermissionUses(at),
    names: await userNames(at),
  }
  const members = Map.groupBy(await listMembers(at), ({ group }) => group)
  const granted = Map.groupBy(await listGranted(at), ({ group }) => group)
  return (await listGroupRows(at))
    .map(({ id, name }) => ofGroup(known, { id, name }, granted.get(id) ?? [], members.get(id) ?? []))
    .filter(({ unused, idle, tooNew }) => unused.length + idle.length + tooNew.length > 0)
}

function ofGroup(
  known: KnownRights,
  group: { readonly id: GroupId; readonly name: string },
  granted: readonly Granted[],
  members: readonly ReviewedMember[],
): Unused {
  const used = granted.filter((right) => members.some(({ user }) => isRecent(known, lastUse(known, user, right))))
  const rest = granted.filter((right) => !used.includes(right))
  const isOld = (right: Granted): boolean => isTellable(known, right.grantedAt)
  return {
    group,
    members: members.length,
    unused: rest.filter(isOld).map((right) => ({
      ...asSaid(known, right),
      ...usedOn(members.map(({ user }) => lastUse(known, user, right))),
    })),
    idle: members.flatMap((member) => idleOf(known, member, used.filter(isOld))),
    tooNew: rest
      .filter((right) => !isOld(right))
      .map((right) => ({
        ...asSaid(known, right),
        tellableOn: dayText(tellableFrom(known, right.grantedAt), known.at.practice.zone),
      })),
  }
}

/** What a member did not use while others did; nothing of who came too short a time ago. */
function idleOf(known: KnownRights, { user, since }: ReviewedMember, rights: readonly Granted[]): Unused["idle"] {
  if (!isTellable(known, since)) return []
  const idle = rights.filter((right) => !isRecent(known, lastUse(known, user, right)))
  if (idle.length === 0) return []
  const name = known.names.get(user) ?? known.at.say("audit.unknown-user")
  return [
    {
      user: { id: user, name },
      rights: idle.map((right) => {
        const { permission, sentence } = asSaid(known, right)
        return { permission, sentence, ...usedOn([lastUse(known, user, right)]) }
      }),
    },
  ]
}

const lastUse = ({ uses }: KnownRights, user: UserId, { permission }: Granted): string | undefined =>
  uses.get(user)?.get(permission)

/** The last of these days, if there is one. */
function usedOn(days: readonly (string | undefined)[]): { lastUsedOn?: string } {
  const lastUsedOn = days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
  return lastUsedOn === undefined ? {} : { lastUsedOn }
}

const isRecent = ({ at }: KnownRights, day: string | undefined): boolean =>
  day !== undefined && day > dayText(at.now.subtract({ hours: 24 * unusedDays }), at.practice.zone)

/** When it can be told of something from `since` that nobody uses it; uses of before they were noted are not known. */
function tellableFrom({ notedSince }: KnownRights, since: string | undefined): Temporal.Instant {
  const from = since === undefined || since < notedSince ? notedSince : since
  return Temporal.Instant.from(from).add({ hours: 24 * unusedDays })
}

const isTellable = (known: KnownRights, since: string | undefined): boolean =>
  Temporal.Instant.compare(tellableFrom(known, since), known.at.now) <= 0

function asSaid({ at }: KnownRights, { permission: name, extent, grantedAt }: Granted) {
  const permission = catalogue(at).get(name)
  const { sentence, risk } =
    permission === undefined ? { sentence: name, risk: "low" as const } : permissionAsSaid(at, permission)
  return { permission: name, sentence, risk, scope: extent, grantedAt }
}
