// The job that erases, in a process of its own that can be killed at any moment, on a folder that outlives it.
import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { makePractice, type Ready } from "#tests/people/making.ts"

/** A process that erases: `begun` when it is about to; `killed` says whether it was, or was done before. */
export type Erasing = { readonly begun: Promise<unknown>; readonly killed: Promise<boolean>; kill(): void }

/** Goes on with an erasure; `program` is this file, or the one that was made of it. */
export function startErasing(program: string, folder: string, { slug, key }: Ready): Erasing {
  const child: ChildProcess = fork(program, [folder, slug, Buffer.from(key).toString("base64")], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  })
  return {
    begun: once(child, "message"),
    killed: once(child, "exit").then(([, signal]) => signal === "SIGKILL"),
    kill: () => void child.kill("SIGKILL"),
  }
}

export const erasingProgram = import.meta.filename

if (process.argv[1] === import.meta.filename) {
  const [folder = "", slug = "", key = ""] = process.argv.slice(2)
  const practice = await makePractice({ kind: "sqlite" }, { slug, key: Buffer.from(key, "base64") }, folder)
  process.send?.("begun")
  await practice.jobs.runOne(slug, "erasure.work")
  process.exit(0)
}
