// A backup in a process of its own, which can be killed at any moment.
import { fork } from "node:child_process"
import { once } from "node:events"
import { backUpOf, type Saving } from "#tests/people/archives.ts"

/** Begins a backup in another process; `kill` ends that at once. */
export function startBackup(saving: Saving): { readonly done: Promise<boolean>; kill(): void } {
  const child = fork(import.meta.filename, [JSON.stringify(saving)], { stdio: ["ignore", "inherit", "inherit", "ipc"] })
  return { done: once(child, "exit").then(([code]) => code === 0), kill: () => void child.kill("SIGKILL") }
}

if (process.argv[1] === import.meta.filename) {
  await backUpOf(JSON.parse(process.argv[2] ?? "") as Saving)
  process.exit(0)
}
