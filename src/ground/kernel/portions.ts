/** So many go into one statement: it stays short, and no list of any length keeps the database from others. */
const usual = 500

/** A list in portions, in its order; of an empty one there is none. */
export function* inPortions<One>(list: readonly One[], size = usual): Generator<readonly One[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size)
}
