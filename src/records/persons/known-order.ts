import type { PersonId } from "#ground/kernel/ids.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { NameOrder } from "#records/finding/finding.ts"

/** The order of the practice's persons as far as it is known; `order.ts` brings it to the moment of whoever asks. */
export const knownOrder = ({ memory }: Pick<Look, "memory">): NameOrder<PersonId> =>
  memory.own("persons in order", () => new NameOrder<PersonId>())

/** Notes that persons came, changed or went: they find their place when somebody asks for the order. */
export function noteInOrder(at: Change, persons: readonly PersonId[]): void {
  at.afterwards(() => knownOrder(at).note(persons, at.memory.note()))
}
