// Whoever changes the folders while they are cleaned does not lead the cleaning to where it should not be.
import assert from "node:assert/strict"
import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { allOf, aRoot, old, onLinux, orderFor } from "#tests/people/old-files.ts"
import { Directory, Unsafe } from "./directory.ts"
import { pass } from "./pass.ts"
import { nothingYet, type FilePortion, together } from "./portion.ts"

test("a file that changed after it was seen stays", onLinux, () => {
  const root = aRoot()
  for (let number = 0; number < 600; number += 1) old(join(root, "many", `file${number}`))
  const steps = pass(orderFor(root))
  assert.ok((steps.next().value?.files ?? 0) >= 500)
  for (const name of readdirSync(join(root, "many"))) writeFileSync(join(root, "many", name), "nieuw")
  const rest = [...steps].reduce(together, nothingYet)
  assert.equal(rest.files, 0, "the rest was young when it was looked at")
  assert.ok(readdirSync(join(root, "many")).length > 0)
})

test("a folder that is moved out of the root while it is cleaned is left alone", onLinux, () => {
  const root = aRoot()
  const outside = aRoot()
  for (let number = 0; number < 1500; number += 1) old(join(root, "many", `file${number}`))
  const steps = pass(orderFor(root))
  const first = steps.next().value
  renameSync(join(root, "many"), join(outside, "many"))
  const rest = [...steps].reduce(together, nothingYet)
  assert.equal(rest.files, 0)
  assert.ok((rest.skipped.moved ?? 0) > 0)
  assert.equal(readdirSync(join(outside, "many")).length, 1500 - (first?.files ?? 0))
})

/** Puts a link to another folder in the place of one and takes it away again, as fast as it can, while something is done. */
async function whileSwapped(act: (root: string) => void): Promise<void> {
  const root = aRoot()
  const outside = aRoot()
  for (let number = 0; number < 20; number += 1) old(join(outside, `file${number}`))
  const swapping = spawn(process.execPath, [join(import.meta.dirname, "swapping.ts"), join(root, "sub"), outside], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const ended = once(swapping, "exit")
  try {
    await once(swapping.stdout, "data")
    act(root)
  } finally {
    swapping.kill("SIGKILL")
    await ended
  }
  assert.equal(readdirSync(outside).length, 20, "what lies outside is whole")
}

test("whoever swaps folders for links while they are cleaned leads nobody out", onLinux, async () => {
  let sum = nothingYet
  await whileSwapped((root) => {
    for (let tries = 0; tries < 5_000 && (sum.files < 200 || (sum.skipped.link ?? 0) < 3); tries += 1)
      sum = together(sum, allOf(orderFor(root)))
  })
  assert.ok(sum.files > 0 && (sum.skipped.link ?? 0) > 0, "files went, and links were met")
})

test("a folder that is swapped for a link between looking and entering is not entered", onLinux, async () => {
  const met = { entered: 0, link: 0, moved: 0, mount: 0, gone: 0 }
  await whileSwapped((path) => {
    const root = Directory.root(path)
    for (let tries = 0; tries < 60_000; tries += 1) enterAndEmpty(root, met)
    root.close()
  })
  assert.ok(met.entered > 0 && met.link > 0, "it was entered, and found to be a link")
})

function enterAndEmpty(root: Directory, met: Record<"entered" | Unsafe["why"] | "gone", number>): void {
  let directory: Directory | undefined
  try {
    directory = root.enter(Buffer.from("sub"))
    met.entered += 1
    for (const name of directory.names()) directory.remove(name, directory.facts(name))
  } catch (fault) {
    if (!(fault instanceof Unsafe || (fault instanceof Error && "code" in fault && fault.code === "ENOENT")))
      throw fault
    met[fault instanceof Unsafe ? fault.why : "gone"] += 1
  } finally {
    directory?.close()
  }
}

test("what is mounted inside the root is not gone into, also when it is of the same disk", onLinux, (t) => {
  const root = aRoot()
  const outside = aRoot()
  const kept = old(join(outside, "kept"))
  old(join(root, "free"))
  mkdirSync(join(root, "bound"))
  mkdirSync(join(root, "other-disk"))
  const script = join(import.meta.dirname, "pass.ts")
  const code = `import { pass } from ${JSON.stringify(script)}
    process.stdout.write(JSON.stringify([...pass(${JSON.stringify(orderFor(root))})]))`
  const inside = `mount --bind "$1" "$2/bound" && mount -t tmpfs none "$2/other-disk" && touch -d 2020-01-01 "$2/other-disk/kept" || exit 77
    "$3" --input-type=module -e "$4" && test -e "$2/other-disk/kept"`
  const { status, stdout, stderr } = spawnSync(
    "unshare",
    ["--user", "--map-root-user", "--mount", "sh", "-c", inside, "sh", outside, root, process.execPath, code],
    { encoding: "utf8" },
  )
  if (status === 77 || status === null || /unshare/.test(stderr)) return t.skip("mounting is not permitted here")
  assert.equal(status, 0, stderr)
  const run = (JSON.parse(stdout) as FilePortion[]).reduce(together, nothingYet)
  assert.deepEqual([run.files, run.skipped], [1, { mount: 2 }])
  assert.ok(existsSync(kept))
})
