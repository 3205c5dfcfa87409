// The program in a process of its own that can be killed at any moment, on a folder that outlives it.
import { once } from "node:events"
import { type ChildProcess, fork } from "node:child_process"
import { served } from "#tests/people/served.ts"

export const email = "anna@linde.example"

/** A server in another process. */
export type ServerProcess = { readonly address: string; kill(): Promise<void>; end(): Promise<void> }

export const serverProgram = import.meta.filename

/**
 * Starts the program on a folder with a key; makes practice `linde` with Anna, who may do everything, when it is not there.
 * `program` is this file, or the one that was made of it.
 */
export async function startServer(program: string, folder: string, key: Buffer): Promise<ServerProcess> {
  const child: ChildProcess = fork(program, [folder, key.toString("base64")], {
    stdio: ["ignore", "inherit", "pipe", "ipc"],
  })
  let said = ""
  child.stderr?.on("data", (bytes: Buffer) => (said = `${said}${bytes.toString()}`.slice(-4000)))
  const [message] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(([code]) => {
      throw new Error(`the server ended with ${String(code)} before it was ready: ${said}`)
    }),
  ])) as [{ address: string }]
  const gone = once(child, "exit")
  return {
    address: message.address,
    kill: async () => {
      child.kill("SIGKILL")
      await gone
    },
    end: async () => {
      child.kill("SIGTERM")
      await gone
    },
  }
}

if (process.argv[1] === import.meta.filename) {
  const [folder = "", key = ""] = process.argv.slice(2)
  const site = await served({ folder, key: Buffer.from(key, "base64") })
  if ((await site.hoeder.practices.list()).length === 0) await site.practice("linde", email)
  process.send?.({ address: site.address })
  process.on("SIGTERM", () => void site.close().then(() => process.exit(0)))
}
