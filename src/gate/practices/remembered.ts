/** What was found is believed for so many seconds of the machine's own clock, then found anew; once for all who ask meanwhile. */
export function rememberedFor<Found>(seconds: number, find: () => Promise<Found>): () => Promise<Found> {
  let found: Promise<Found> | undefined
  let until = 0
  return () => {
    if (found === undefined || performance.now() > until) {
      until = performance.now() + seconds * 1000
      const finding = find()
      found = finding
      finding.catch(() => {
        if (found === finding) found = undefined
      })
    }
    return found
  }
}
