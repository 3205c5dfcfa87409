import { randomBytes } from "node:crypto"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { machineClock } from "#ground/kernel/time.ts"
import { holdMasterKey } from "#gate/keys/keys.ts"
import { openPractices } from "#gate/practices/practices.ts"
import { ClockDoor } from "#doors/clock/clock.ts"
import { allJobs, allRooms, fromRooms } from "#main/rooms.ts"
import { aProgram } from "#tests/people/program.ts"
import { startChild } from "./load.ts"
import type { Row } from "./table.ts"

const howMany = 1000
const idleSeconds = 30

/** Makes practices that sleep, as those do that nobody has used for a while. */
async function fill(folder: string, key: Buffer): Promise<void> {
  const practices = await openPractices({
    folder,
    engine: { kind: "sqlite" },
    clock: machineClock,
    custody: holdMasterKey(Buffer.from(key)),
    program: aProgram(allRooms),
    ...fromRooms(allRooms),
    kept: 20,
    post: async () => undefined,
    wake: () => undefined,
  })
  for (let index = 0; index < howMany; index += 1)
    await practices.create({ slug: `p${index}`, name: `Praktijk ${index}`, language: "nl" })
  const mailer = { send: async () => undefined }
  const clock = new ClockDoor({
    practices,
    jobs: allJobs(allRooms),
    mailer,
    failed: (job, error) => {
      throw new Error(job.name, { cause: error })
    },
    restSeconds: 0,
  })
  await clock.start()
  while ((await practices.awake()).length > 0) await setTimeout(100)
  await clock.close()
  await practices.close()
}

/** So many are opened to see what one takes. */
const opened = 100

const handlesOf = (pid: number | undefined): number => readdirSync(`/proc/${pid}/fd`).length

/** A thousand practices in one process, that nobody uses: what they cost. */
export async function many(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "hoeder-bench-"))
  const key = randomBytes(32)
  await fill(folder, key)
  const server = await startChild("serve", folder, key.toString("hex"))
  const readyAfter = server.told("readyAfter")
  const before = await server.cpu()
  await setTimeout(idleSeconds * 1000)
  const cores = ((await server.cpu()) - before) / 1e6 / idleSeconds
  const memory = (await server.memory()) / 1024 / 1024
  const handles = handlesOf(server.process.pid)
  await server.open(opened)
  const [memoryEach, handlesEach] = [
    ((await server.memory()) / 1024 / 1024 - memory) / opened,
    (handlesOf(server.process.pid) - handles) / opened,
  ]
  server.stop()
  rmSync(folder, { recursive: true })
  return [
    {
      what: `${howMany.toLocaleString("en")} practices that sleep: ready after`,
      figure: readyAfter,
      unit: "ms",
      aim: { atMost: 3000 },
    },
    { what: "processor cores while nobody comes", figure: cores, unit: "cores", aim: { atMost: 0.02 } },
    { what: "memory then", figure: memory, unit: "MiB" },
    { what: "files open then", figure: handles, unit: "" },
    { what: `memory of each of ${opened} that are opened`, figure: memoryEach, unit: "MiB" },
    { what: "open files of each", figure: handlesEach, unit: "" },
  ]
}
