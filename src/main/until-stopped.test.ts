import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { test } from "node:test"
import { pathToFileURL } from "node:url"

const own = pathToFileURL(join(import.meta.dirname, "until-stopped.ts")).href

/** A program that gets so many signals, so many milliseconds apart by its own clock, while it is stopping. */
function stopped(signals: number, apart: number): { readonly code: number | null; readonly said: string } {
  const program = `
    import { once } from "node:events"
    import { untilStopped } from ${JSON.stringify(own)}
    let now = 0
    // Listening for signals alone keeps no program running.
    setInterval(() => {}, 60_000)
    performance.now = () => now
    const told = Promise.withResolvers()
    const ended = untilStopped(() => told.promise)
    for (let nth = 0; nth < ${signals}; nth += 1) {
      const came = once(process, "SIGINT")
      process.kill(process.pid, "SIGINT")
      await came
      now += ${apart}
    }
    told.resolve()
    await ended
    console.log("in order")
    process.exit(0)
  `
  const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
  })
  return { code: status, said: stdout.trim() }
}

test("one press of Ctrl-C ends in order, however often it arrives", () => {
  for (const signals of [1, 2, 5]) assert.deepEqual(stopped(signals, 300), { code: 0, said: "in order" })
})

test("who presses again later is not kept waiting", () => {
  assert.deepEqual(stopped(2, 2_500), { code: 1, said: "" })
})
