import { type ChildProcess, fork } from "node:child_process"
import { join } from "node:path"
import autocannon from "autocannon"

/** A server in a process of its own. */
export type Child = {
  readonly address: string
  readonly process: ChildProcess
  /** A figure that it told of itself when it was there. */
  told(name: string): number
  /** Bytes in memory. */
  memory(): Promise<number>
  /** Microseconds of processor time that it took so far. */
  cpu(): Promise<number>
  /** Opens so many of its practices, as somebody who comes to each does. */
  open(howMany: number): Promise<number>
  stop(): void
}

/** Starts `child.ts` and waits until it says where it is. */
export function startChild(...args: readonly string[]): Promise<Child> {
  const child = fork(join(import.meta.dirname, "child.ts"), args, { stdio: ["pipe", "pipe", "inherit", "ipc"] })
  const ask = (what: "memory" | "cpu" | number): Promise<number> =>
    new Promise((tell) => {
      child.once("message", (answer) => tell(Number(answer)))
      child.send(what)
    })
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)))
    child.stdout?.once("data", (line: Buffer) => {
      const { address, ...told } = JSON.parse(line.toString()) as { address: string; [name: string]: unknown }
      resolve({
        address,
        process: child,
        told: (name) => Number(told[name]),
        memory: () => ask("memory"),
        cpu: () => ask("cpu"),
        open: ask,
        stop: () => child.kill(),
      })
    })
  })
}

/** Requests per second at `connections`, after a warm-up. Throws when an answer was not 2xx. */
export async function rate(options: autocannon.Options & { readonly connections: number }): Promise<number> {
  await autocannon({ ...options, duration: 2 })
  const { requests, non2xx, errors } = await autocannon({ ...options, duration: 5 })
  if (non2xx + errors > 0) throw new Error(`${non2xx} answers were no success and ${errors} requests failed`)
  return requests.average
}

/** Microseconds of processor time that a server takes for each request, at `connections`, after a warm-up. */
export async function cpuEach(server: Child, options: autocannon.Options): Promise<{ cpu: number; perSecond: number }> {
  await autocannon({ ...options, duration: 2 })
  const before = await server.cpu()
  const { requests, non2xx, errors } = await autocannon({ ...options, duration: 4 })
  const after = await server.cpu()
  if (non2xx + errors > 0) throw new Error(`${non2xx} answers were no success and ${errors} requests failed`)
  return { cpu: (after - before) / requests.total, perSecond: requests.average }
}

/** How much more memory a server takes while `work` goes on than when it was idle, in MiB, at its highest. */
export async function memoryOf(server: Child, idle: number, work: () => Promise<unknown>): Promise<number> {
  let most = 0
  const ended = new AbortController()
  const watching = (async () => {
    while (!ended.signal.aborted) {
      most = Math.max(most, await server.memory())
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  })()
  await work()
  ended.abort()
  await watching
  return Math.max(0, most - idle) / 1024 / 1024
}
