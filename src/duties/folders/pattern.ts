/**
 * Whether a name fits a plain pattern: `*` stands for any letters, `?` for one, everything else for itself, in capitals or not.
 * In time that grows with the name times the pattern, whatever either holds.
 */
export function fits(name: string, pattern: string): boolean {
  const letters = [...name.toLowerCase()]
  const wanted = [...pattern.toLowerCase()]
  let at = 0
  let next = 0
  let star: { readonly next: number; at: number } | undefined
  while (at < letters.length) {
    const want = wanted[next]
    if (want === "*") {
      star = { next: next + 1, at }
      next += 1
    } else if (want === "?" || (want !== undefined && want === letters[at])) {
      at += 1
      next += 1
    } else if (star === undefined) return false
    else {
      star.at += 1
      at = star.at
      next = star.next
    }
  }
  return wanted.slice(next).every((want) => want === "*")
}
