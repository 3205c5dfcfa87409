/** Chooses as chance would, but for one seed always the same: the demo is alike at every start. */
export interface Chance {
  /** From 0 to just under 1. */
  next(): number
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  /** True in so many of a hundred cases. */
  is(percent: number): boolean
  pick<const Choices extends readonly [unknown, ...unknown[]]>(choices: Choices): Choices[number]
  /** So many different ones, in the order in which they stand. */
  some<Choice>(choices: readonly Choice[], howMany: number): Choice[]
}

/** The chance of a seed: a number of a test person, the name of a part of the demo. */
export function chanceOf(seed: string): Chance {
  const next = mulberry(hash(seed))
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    is: (percent) => next() * 100 < percent,
    pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    some: (choices, howMany) => {
      const drawn = choices.map((_choice, place) => ({ place, draw: next() })).toSorted((a, b) => a.draw - b.draw)
      const kept = new Set(drawn.slice(0, howMany).map(({ place }) => place))
      return choices.filter((_choice, place) => kept.has(place))
    },
  }
}

/** FNV-1a, 32 bits. */
function hash(seed: string): number {
  let value = 0x811c9dc5
  for (const byte of Buffer.from(seed)) value = Math.imul(value ^ byte, 0x01000193)
  return value >>> 0
}

/** Mulberry32: a small generator, good enough to make a demo look alive. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
