import { look } from "#ground/kernel/operation.ts"
import { Refusal } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import { dayText } from "#ground/kernel/time.ts"
import { type Waiting, type WaitingSource, urgencies } from "#ground/kernel/waiting.ts"
import { listWaiting as act, type WaitingItem } from "./contract.ts"

export const listWaiting = look(act, {
  needs: "signed-in",
  logs: { nothing: "how much waits for the reader, and where; nothing about a person" },
  run: async (at) => {
    const told = at.program.waits.filter((source) => isTold(at, source))
    const waiting: WaitingItem[] = []
    for (const { place, needs, find } of told) waiting.push(...(await itemsOf(at, { place, needs }, find)))
    const places = new Set(waiting.map(({ place }) => place))
    const standing: { place: string; text: string }[] = []
    for (const { place, needs, stands } of told.filter(({ place }) => !places.has(place)))
      waiting.push(
        ...(await itemsOf(at, { place, needs }, async (reading) => {
          const text = await stands?.(reading)
          if (text !== undefined) standing.push({ place, text })
          return []
        })),
      )
    return { waiting: waiting.toSorted(inOrder), standing }
  },
})

/** Whether a reader holds all that it takes. Being told is no use of a right: nobody asked for it. */
const isTold = (at: Look, { needs }: WaitingSource): boolean =>
  needs === "signed-in" || needs.every((permission) => at.may(permission))

/** The moment as far as the first permission reaches, as if the page itself was opened. */
const within = (at: Look, needs: WaitingSource["needs"]): Look => (needs === "signed-in" ? at : at.within(needs[0]))

async function itemsOf(
  at: Look,
  { place, needs }: Pick<WaitingSource, "place" | "needs">,
  find: WaitingSource["find"],
): Promise<readonly WaitingItem[]> {
  const found = await findOrSay(within(at, needs), find)
  return found.map(({ since, ...item }) => ({ place, ...item, ...ageOf(at, since) }))
}

const damaged: ReadonlySet<string> = new Set<RefusalCode>(["general.unreadable", "general.not-proven"])

/** What cannot be read or believed at one place takes away nothing of the others; it waits for somebody itself. */
async function findOrSay(at: Look, find: WaitingSource["find"]): Promise<readonly Waiting[]> {
  try {
    return await find(at)
  } catch (error) {
    if (!(error instanceof Refusal && damaged.has(error.code))) throw error
    return [{ urgency: "harm", text: at.say("waiting.damaged"), count: 1 }]
  }
}

function ageOf({ now, practice }: Look, since: Temporal.Instant | undefined): Pick<WaitingItem, "since" | "days"> {
  if (since === undefined) return {}
  const day = dayText(since, practice.zone)
  const { days } = Temporal.PlainDate.from(day).until(dayText(now, practice.zone), { largestUnit: "days" })
  return { since: day, days: Math.max(0, days) }
}

/** The soonest first; what waits longest before what began later, and before what nobody knows of since when. */
function inOrder(one: WaitingItem, other: WaitingItem): number {
  const sooner = urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency)
  return sooner === 0 ? (other.days ?? -1) - (one.days ?? -1) : sooner
}
