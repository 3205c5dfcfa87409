/** How likely two samples from one and the same source differ as much as these two, by the rank-sum test of Mann and Whitney. */
export function likelyAlike(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((value) => ({ value, mine: 1 })), ...other.map((value) => ({ value, mine: 0 }))]
  const sorted = all.toSorted((a, b) => a.value - b.value)
  const mine = sorted.reduce((sum, { mine }, place) => sum + mine * (place + 1), 0)
  const [n, m] = [one.length, other.length]
  const u = mine - (n * (n + 1)) / 2
  const z = (u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12)
  return 2 * upperTail(Math.abs(z))
}

/** What lies above `z` under the normal curve (Abramowitz and Stegun, 26.2.17). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const factors = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]
  const sum = factors.reduce((total, factor, power) => total + factor * t ** (power + 1), 0)
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}

/** Chance differs as much once in two thousand; that it does twice in a row is not seen. */
const surely = 0.0005

/** Whether somebody who measures could tell two kinds of answers apart. */
export const toldApart = (one: readonly number[], other: readonly number[]): boolean => likelyAlike(one, other) < surely
