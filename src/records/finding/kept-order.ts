import type { Change, Look } from "#ground/kernel/scope.ts"
import { NameOrder } from "./name-order.ts"

/** The order of one kind of things, as far as an open practice knows it. */
type KeptOrder<Id extends string> = {
  /** To be brought to the moment of whoever asks. */
  readonly known: (at: Pick<Look, "memory">) => NameOrder<Id>
  /** Notes that things came, changed or went: they find their place when somebody asks for the order. */
  readonly note: (at: Change, ids: readonly Id[]) => void
}

/** Keeps an order in the memory of each practice that is open. */
export function keptOrder<Id extends string>(name: string): KeptOrder<Id> {
  const known: KeptOrder<Id>["known"] = ({ memory }) => memory.own(name, () => new NameOrder<Id>())
  return { known, note: (at, ids) => at.afterwards(() => known(at).note(ids, at.memory.note())) }
}
