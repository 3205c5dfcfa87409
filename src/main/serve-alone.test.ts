import assert from "node:assert/strict"
import { fork } from "node:child_process"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { explain } from "./explain.ts"
import { serveAlone } from "./serve-alone.ts"
import { allWords } from "./rooms.ts"

/** Another process that holds the folder until it is killed. */
async function another(folder: string): Promise<() => Promise<void>> {
  const program = `const { serveAlone } = await import(process.argv[1]); serveAlone(process.argv[2]); process.send("held"); setInterval(() => undefined, 1000)`
  const child = fork(join(import.meta.dirname, "serve-alone.ts"), [folder], {
    execArgv: ["--input-type=module", "--eval", program],
  })
  await new Promise((resolve) => child.once("message", resolve))
  return async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve))
    child.kill("SIGKILL")
    await ended
  }
}

test("a folder is served by one program, and by the next when that one ended, however it ended", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hoeder-alone-"))
  const free = serveAlone(folder)
  assert.throws(() => serveAlone(folder), { name: "FolderInUseError", folder })
  free()
  const kill = await another(folder)
  assert.throws(
    () => serveAlone(folder),
    (error) => {
      assert.match(explain(error, allWords.in("nl"), {}), /^Een andere Hoeder gebruikt de map .* al\. Stop die eerst/)
      assert.match(explain(error, allWords.in("en"), {}), /^Another Hoeder is already using the folder/)
      return true
    },
  )
  await kill()
  serveAlone(folder)()
})
