/**
 * One press of Ctrl-C arrives several times: from the terminal, from npm and from whatever else started us. What comes within so
 * many milliseconds is one and the same.
 */
const onePress = 2_000

/** Runs until a signal comes, then closes in order; a second one ends at once. */
export function untilStopped(stop: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let stoppingSince: number | undefined
    const end = (): void => {
      if (stoppingSince !== undefined) {
        if (performance.now() - stoppingSince > onePress) process.exit(1)
        return
      }
      stoppingSince = performance.now()
      stop().then(resolve, reject)
    }
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end)
  })
}
