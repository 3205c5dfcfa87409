// The real program with the demo practice, in a process and a data folder of its own.
import assert from "node:assert/strict"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { cpSync, existsSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"

export const root = join(import.meta.dirname, "..", "..")
export const program = join(root, "src", "main", "cli.ts")

/** Names the folder with the demo's data that a whole run copies. */
export const demoGiven = "HOEDER_TEST_DEMO"

/** The program when it is ready. */
export type DemoProgram = {
  readonly address: string
  readonly process: ChildProcess
  /** Every line that it said. */
  readonly said: readonly string[]
  /** Ends the program as Ctrl-C does; gives its exit code. */
  end(): Promise<unknown>
}

/** Starts the demo on a free port, told more if need be; it is ready when it says so. */
export async function startDemo(data: string, told: Readonly<Record<string, string>> = {}): Promise<DemoProgram> {
  const server = spawn(process.execPath, [join(import.meta.dirname, "with-clock.ts"), program, "demo"], {
    cwd: root,
    env: { ...plainEnvironment(), PORT: "0", HOEDER_DATA: data, ...told },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  })
  const said: string[] = []
  const ended = once(server, "exit")
  const ready = new Promise<string>((resolve, reject) => {
    const hear = (line: string): void => {
      said.push(line)
      const address = /^Hoeder is ready: (\S+)/.exec(line)?.[1]
      if (address !== undefined) resolve(address)
    }
    for (const stream of [server.stdout, server.stderr]) if (stream !== null) createInterface(stream).on("line", hear)
    ended.then(() => reject(new Error(`the demo did not start:\n${said.join("\n")}`)), reject)
  })
  return {
    address: await ready,
    process: server,
    said,
    end: async () => {
      server.kill("SIGINT")
      const [code] = await ended
      return code
    },
  }
}

/** Makes the demo for a whole run to copy: hundreds of persons take the program longer than most stories. */
export async function makeDemo(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), "hoeder-demo-"))
  const demo = await startDemo(data)
  assert.equal(await demo.end(), 0)
  return data
}

/** A new folder of data for the demo: one that was made for the whole run, else one in which the program makes it. */
export function demoData(): string {
  const data = mkdtempSync(join(tmpdir(), "hoeder-journeys-"))
  const given = process.env[demoGiven]
  if (given !== undefined && existsSync(given)) cpSync(given, data, { recursive: true })
  return data
}

/** The environment without anything that would tell Hoeder to be other than it is for everybody. */
export function plainEnvironment(): Record<string, string | undefined> {
  const told = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("HOEDER_") && name !== "NODE_TEST_CONTEXT",
  )
  return Object.fromEntries(told)
}
