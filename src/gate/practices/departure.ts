import { setTimeout } from "node:timers/promises"
import type { PracticeId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Store } from "#ground/store/store.ts"
import { findPractice, updatePractice } from "./control-rows.ts"
import { believedMilliseconds } from "./watch.ts"
import type { Engine, Placement } from "./placement.ts"
import type { LeftBehind } from "./postgres-home.ts"
import { openRow, openStores, type Register, sealRow } from "./register.ts"
import { marked, stateOf } from "./state.ts"

type Stores = { readonly store: Store; readonly ring: Store }

/** A practice on its way to another engine: nobody uses it meanwhile, and it stands where it stood until `arrive`. */
export interface Departure {
  readonly from: Stores
  /** Empty, with the same tables. */
  readonly to: Stores
  /** Says that it is still being worked on: for as long as it is silent, it may be taken for given up. */
  renew(): Promise<void>
  /** From here on it stands in the new place. */
  arrive(): Promise<void>
  /** Closes both; takes away the place where it does not stand, and gives what could not be taken away. */
  close(): Promise<LeftBehind | undefined>
}

const renewMilliseconds = 5000

/** Marks a practice as moving, waits until all who use it know, and makes the new place. `letGo` closes it here. */
export async function departPractice(
  register: Register,
  { slug, engine, letGo }: { readonly slug: string; readonly engine: Engine; readonly letGo: () => Promise<void> },
): Promise<Departure> {
  const { setting, places, control } = register
  const row = await findPractice(control, slug)
  const found = row && stateOf(row.state, setting.clock)
  if (found === "moving") throw refuse("practices.moving.unavailable")
  if (row === undefined || found !== "active") throw refuse("practices.not-found")
  const id = row.id as PracticeId
  const { keys, sealed } = await openRow(register, row)
  if (places.isAt(sealed.placement, engine)) throw refuse("practices.there-already")

  let state = row.state
  const mark = async (next: typeof state, changed = {}): Promise<void> => {
    if (!(await updatePractice(control, { id, state }, { state: next, ...changed })))
      throw refuse("practices.moving.unavailable")
    state = next
  }
  let renewed = performance.now()
  await mark(marked("moving", setting.clock))
  const opened: Stores[] = []
  const made: { placement?: Placement } = {}
  let hasArrived = false
  const close = async (): Promise<LeftBehind | undefined> => {
    for (const { store, ring } of opened.splice(0)) {
      await store.close()
      await ring.close()
    }
    if (hasArrived) return places.removeStores(slug, sealed.placement)
    if (made.placement !== undefined) await places.removeStores(slug, made.placement, engine)
    await mark("active")
    return undefined
  }

  try {
    await letGo()
    // By now every program that has it open knows, and refuses; what was being written is written.
    await setTimeout(believedMilliseconds * 1.5)
    const from = await openStores(register, { slug, placement: sealed.placement })
    opened.push(from)
    await from.store.change(async () => undefined)
    // What a crash left there of an earlier try goes.
    const earlier = await places.prepare(slug, engine)
    await places.removeStores(slug, earlier, engine)
    made.placement = await places.prepare(slug, engine)
    const to = await openStores(register, { slug, placement: made.placement })
    opened.push(to)
    const placement = made.placement
    return {
      from,
      to,
      renew: async () => {
        if (performance.now() - renewed < renewMilliseconds) return
        renewed = performance.now()
        await mark(marked("moving", setting.clock))
      },
      arrive: async () => {
        await mark("active", { engine: placement.engine, sealed: sealRow(id, keys, { ...sealed, placement }) })
        hasArrived = true
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
