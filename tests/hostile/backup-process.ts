// A backup in a process of its own, which can be killed at any moment.
import { fork } from "node:child_process"
import { once } from "node:events"
import { backUpOf, type Saving } from "#tests/people/backups.ts"

/** A backup in another process: `begun` when it is about to begin; `kill` ends it at once. */
type Backup = { readonly begun: Promise<unknown>; readonly done: Promise<boolean>; kill(): void }

/** Begins a backup; `program` is this file, or the one that was made of it. */
export function startBackup(program: string, saving: Saving): Backup {
  const child = fork(program, [JSON.stringify(saving)], { stdio: ["ignore", "inherit", "inherit", "ipc"] })
  return {
    begun: once(child, "message"),
    done: once(child, "exit").then(([code]) => code === 0),
    kill: () => void child.kill("SIGKILL"),
  }
}

export const backupProgram = import.meta.filename

if (process.argv[1] === import.meta.filename) {
  process.send?.("begun")
  await backUpOf(JSON.parse(process.argv[2] ?? "") as Saving)
  process.exit(0)
}
