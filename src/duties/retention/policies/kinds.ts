import { type Ageing, type AgedThing, doomedBy, type Span } from "#ground/kernel/ageing.ts"
import { type Doomed, thingOf } from "#ground/kernel/doomed.ts"
import { type Clearance, mayDestroy } from "#ground/kernel/ending.ts"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import { viewOf } from "#ground/kernel/program.ts"
import type { Look } from "#ground/kernel/scope.ts"
import type { TextKey } from "#ground/words/words.ts"
import type { Policy, PolicyContent } from "#duties/retention/contract.ts"
import { listAll } from "./policy-rows.ts"

/** A kind of data of which single things grow old. */
export type AgedKind = { readonly dataKind: DataKind; readonly ageing: Ageing }

/** The kinds of data of which single things can go by a policy, by the names of their kinds of data. */
export const kindsOf = viewOf(
  ({ dataKinds }): ReadonlyMap<string, AgedKind> =>
    new Map(
      dataKinds.flatMap((dataKind): [string, AgedKind][] =>
        dataKind.ageing === undefined ? [] : [[dataKind.name, { dataKind, ageing: dataKind.ageing }]],
      ),
    ),
)

/** A policy about a kind of data, with that kind. */
export type KindPolicy = { readonly policy: Policy; readonly kind: AgedKind }

/** The kind that a policy is about; nothing where it is about persons or dossiers. */
export const kindOf = (at: Look, { about }: Pick<PolicyContent, "about">): AgedKind | undefined =>
  about.kind === "data-kind" ? kindsOf(at).get(about.dataKind) : undefined

/** The policies in use about kinds of data. */
export const listKindPolicies = async (at: Look): Promise<readonly KindPolicy[]> =>
  (await listAll(at)).flatMap((policy) => {
    const kind = kindOf(at, policy)
    return kind === undefined || !policy.inUse ? [] : [{ policy, kind }]
  })

/** From after one day up to the end of another, in the practice's zone. */
export function spanOf(at: Look, after: string | undefined, through: string | undefined): Span {
  const endOf = (day: string): Temporal.Instant =>
    Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(at.practice.zone).toInstant()
  return {
    from: after === undefined ? undefined : endOf(after),
    before: through === undefined ? undefined : endOf(through),
  }
}

/** A thing and why it may not go; no grounds: it may. */
export type Looked = { readonly thing: AgedThing; readonly grounds: readonly TextKey[] }

/** So many things at once: memory stays flat, and others get their turn. */
const atOnce = 500

/** Whether some things may go, each by what it is part of. */
export async function lookAt(
  at: Look,
  { ageing }: AgedKind,
  things: readonly AgedThing[],
): Promise<{ readonly looked: readonly Looked[]; readonly clearance: Clearance }> {
  const doomed = new Map(things.map((thing): [string, Doomed] => [thingOf(thing), doomedBy(ageing, thing)]))
  const { clearance, held } = await mayDestroy([...doomed.values()], at)
  const grounds = Map.groupBy(held, (one) => thingOf(one.doomed))
  const looked = things.map((thing) => ({
    thing,
    grounds: [...new Set((grounds.get(thingOf(thing)) ?? []).map(({ hold }) => hold.ground))],
  }))
  return { looked, clearance }
}

/** The things of a span, the longest ago first, a portion at a time, and why each may not go. */
export async function* lookThrough(at: Look, kind: AgedKind, span: Span): AsyncGenerator<readonly Looked[]> {
  let after: AgedThing | undefined
  do {
    const some = await kind.ageing.list(at, span, { howMany: atOnce, after })
    if (some.length > 0) yield (await lookAt(at, kind, some)).looked
    after = some.length < atOnce ? undefined : some.at(-1)
  } while (after !== undefined)
}
