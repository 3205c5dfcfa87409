import type { PersonId } from "#ground/kernel/ids.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import { userNames } from "#gate/accounts/accounts.ts"
import { type EmergencyRecord, mayWithEmergency, reviewing } from "#gate/emergency/emergency.ts"
import { mayWithPersons, personLines } from "#records/persons/persons.ts"
import type { Emergency } from "./contract.ts"

type EmergencyClient = NonNullable<Emergency["client"]>

/** Emergency access as this reader sees it, with the names of whoever had it, who looked at it and, where they may be read, to whom. */
export async function emergenciesAsSeen(at: Look, records: readonly EmergencyRecord[]): Promise<Emergency[]> {
  const names = await userNames(at)
  const nameOf = (user: EmergencyRecord["user"]): string => names.get(user) ?? at.say("audit.unknown-user")
  const clients = await clientsOf(
    at,
    records.map(({ person }) => person),
  )
  const isReviewer = at.may(mayWithEmergency["emergency.review"])
  const stands = reviewing(at)
  const now = instantText(at.now)
  const seen: Emergency[] = []
  for (const { id, person, user, beginsAt, endsAt, reviewed, content } of records) {
    const lasts = endsAt > now
    const why = isReviewer ? await whyNot(stands, user, lasts) : undefined
    const client = clients.get(person)
    seen.push({
      id,
      version: content.steps.length + 1,
      person,
      ...(client === undefined ? {} : { client }),
      user: { id: user, name: nameOf(user) },
      beginsAt,
      endsAt,
      lasts,
      reason: content.reason,
      ...(reviewed === undefined ? {} : { reviewed: { ...reviewed, by: nameOf(reviewed.by) } }),
      steps: content.steps.map((step) => ({ ...step, by: nameOf(step.by) })),
      may: {
        review: isReviewer && why === undefined,
        end: lasts && (isReviewer || user === actingUser(at)),
      },
      ...(why === undefined ? {} : { whyNot: at.say(`refusal.${why}`) }),
    })
  }
  return seen
}

async function whyNot(
  stands: ReturnType<typeof reviewing>,
  user: EmergencyRecord["user"],
  lasts: boolean,
): Promise<RefusalCode | undefined> {
  const answer = await stands(user)
  if (typeof answer !== "string") return answer.not
  return lasts ? "emergency.still-lasts" : undefined
}

/** One of them. */
export async function emergencyAsSeen(at: Look, record: EmergencyRecord): Promise<Emergency> {
  const [seen] = await emergenciesAsSeen(at, [record])
  if (seen === undefined) throw new Error("one record gives one")
  return seen
}

async function clientsOf(at: Look, persons: readonly PersonId[]): Promise<ReadonlyMap<string, EmergencyClient>> {
  const mayRead = mayWithPersons["persons.read"]
  if (persons.length === 0 || !at.may(mayRead)) return new Map()
  const lines = await personLines(at.within(mayRead), [...new Set(persons)])
  if (lines.length > 0) at.used(mayRead)
  return new Map(lines.map(({ id, fullName, number }) => [id, { name: fullName, number }]))
}
