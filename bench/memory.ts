import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout } from "node:timers/promises"
import autocannon from "autocannon"
import { demoPassword } from "#main/demo/demo.ts"
import { searchPersons } from "#records/search/contract.ts"
import { Visitor } from "#tests/people/visitor.ts"
import { creatingBy, readingBy, searchingBy } from "./asking.ts"
import type { Row } from "./table.ts"

const root = join(import.meta.dirname, "..")

/** The demo as `npm start` runs it. */
async function startDemo(data: string): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const server = spawn(process.execPath, [join(root, "tools", "hoeder.mjs"), "demo"], {
    cwd: root,
    env: { ...process.env, PORT: "0", HOEDER_DATA: data },
    stdio: ["ignore", "pipe", "inherit"],
  })
  for await (const line of createInterface(server.stdout)) {
    const address = /^Hoeder is ready: (\S+)/.exec(line)?.[1]
    if (address !== undefined) return { server, address }
  }
  throw new Error("the demo did not start")
}

const ended = (server: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => {
    server.once("exit", resolve)
    server.kill("SIGINT")
  })

/** MiB that the program takes alone, and its share of what it has together with others (Linux); it is a child of what started it. */
function memoryOf({ pid: starter }: ChildProcess): number {
  const pid = readFileSync(`/proc/${starter}/task/${starter}/children`, "utf8").trim()
  const [, kilobytes = "0"] = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")) ?? []
  return Number(kilobytes) / 1024
}

/** What the demo takes when it has started, and at most while much is asked of it. */
export async function memory(): Promise<readonly Row[]> {
  const data = mkdtempSync(join(tmpdir(), "hoeder-bench-"))
  // The first start makes the demo.
  await ended((await startDemo(data)).server)
  const { server, address } = await startDemo(data)
  await setTimeout(5000)
  const started = memoryOf(server)
  const desk = new Visitor(address)
  await desk.signIn("linde", "beheerder@linde.example", demoPassword)
  const { persons } = await desk.does(searchPersons, { size: 200 })
  const ids = persons.map(({ id }) => id)
  let most = started
  for (const asked of [
    readingBy(desk, ids),
    searchingBy(desk, {}),
    searchingBy(desk, { query: "de" }),
    creatingBy(desk),
  ]) {
    const run = autocannon({ ...asked, connections: 64, duration: 5 })
    for (let seconds = 0; seconds < 5; seconds += 0.1) {
      await setTimeout(100)
      most = Math.max(most, memoryOf(server))
    }
    await run
  }
  await ended(server)
  rmSync(data, { recursive: true })
  return [
    { what: "the demo, started", figure: started, unit: "MiB", aim: { atMost: 150 } },
    { what: "at most with 64 connections that ask", figure: most, unit: "MiB", aim: { atMost: 250 } },
  ]
}
