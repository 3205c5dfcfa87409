import assert from "node:assert/strict"
import { execFileSync, spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import {
  chmodSync,
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { after, test } from "node:test"
import { Worker } from "node:worker_threads"
import { Directory, Unsafe } from "./directory.ts"
import { type Order, pass } from "./pass.ts"
import type { Message } from "./passes.ts"
import { nothingYet, type Portion, together } from "./portion.ts"

const base = realpathSync(mkdtempSync(join(tmpdir(), "hoeder-folders-")))
after(() => rmSync(base, { recursive: true, force: true }))

const isRoot = process.getuid?.() === 0
const longAgo = new Date("2020-01-01T12:00:00Z")
const onLinux = { skip: process.platform === "linux" ? false : "only Linux has this" }

let made = 0
function aRoot(): string {
  const root = join(base, `root${(made += 1)}`)
  mkdirSync(root)
  return root
}

function old(path: string, content = "oud"): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  utimesSync(path, longAgo, longAgo)
  return path
}

const orderFor = (root: string, more: Partial<Order> = {}): Order => ({
  mode: "run",
  root,
  folder: [],
  pattern: "*",
  subfolders: true,
  emptied: false,
  dayFrom: "modified",
  term: { years: 1, months: 0, days: 0 },
  today: "2026-11-22",
  zone: "Europe/Amsterdam",
  ...more,
})

const allOf = (order: Order): Portion => [...pass(order)].reduce(together, nothingYet)
const both: readonly Partial<Order>[] = process.platform === "linux" ? [{}, { byPath: true }] : [{}]

for (const way of both) {
  const how = way.byPath ? "by path" : "by handle"

  test(`what is old goes, what is young or of another name stays (${how})`, () => {
    const root = aRoot()
    old(join(root, "a.pdf"), "12345")
    old(join(root, "sub", "deeper", "b.PDF"))
    old(join(root, "c.txt"))
    writeFileSync(join(root, "young.pdf"), "")
    const trial = allOf(orderFor(root, { ...way, mode: "trial", pattern: "*.pdf" }))
    assert.deepEqual([trial.seen, trial.files, trial.bytes], [4, 2, 8])
    assert.deepEqual(
      trial.examples.map(({ name, day }) => [name, day]),
      [
        ["a.pdf", "2020-01-01"],
        ["sub/deeper/b.PDF", "2020-01-01"],
      ],
    )
    assert.ok(existsSync(join(root, "a.pdf")), "a trial touches nothing")

    const run = allOf(orderFor(root, { ...way, pattern: "*.pdf" }))
    assert.deepEqual([run.files, run.bytes, run.folders, run.skipped], [2, 8, 0, {}])
    assert.deepEqual(readdirSync(root).toSorted(), ["c.txt", "sub", "young.pdf"])
    assert.deepEqual(readdirSync(join(root, "sub")), ["deeper"], "empty folders are left alone unless asked")
  })

  test(`subfolders go along only when asked, and go themselves only when they became empty (${how})`, () => {
    const root = aRoot()
    old(join(root, "a", "b", "one"))
    old(join(root, "a", "c", "two"))
    writeFileSync(join(root, "a", "c", "young"), "")
    mkdirSync(join(root, "was-empty"))
    assert.equal(allOf(orderFor(root, { ...way, subfolders: false, emptied: true })).files, 0)
    const run = allOf(orderFor(root, { ...way, folder: ["a"], emptied: true }))
    assert.deepEqual([run.files, run.folders], [2, 1])
    assert.deepEqual(readdirSync(root).toSorted(), ["a", "was-empty"])
    assert.deepEqual(readdirSync(join(root, "a")), ["c"])
  })

  test(`no link is followed: of a file, a folder, or to nothing (${how})`, () => {
    const root = aRoot()
    const outside = aRoot()
    const kept = [old(join(outside, "kept")), old(join(outside, "folder", "kept"))]
    symlinkSync(join(outside, "kept"), join(root, "to-file"))
    symlinkSync(join(outside, "folder"), join(root, "to-folder"))
    symlinkSync(join(outside, "nothing"), join(root, "dangling"))
    symlinkSync("..", join(root, "up"))
    symlinkSync(".", join(root, "round"))
    const run = allOf(orderFor(root, { ...way, emptied: true }))
    assert.deepEqual([run.files, run.folders, run.skipped], [0, 0, { link: 5 }])
    assert.ok(kept.every((path) => existsSync(path)))
    assert.equal(readdirSync(root).length, 5)
  })

  test(`a folder that is a link, or lies behind one, is not gone into at all (${how})`, () => {
    const root = aRoot()
    const outside = aRoot()
    const kept = old(join(outside, "folder", "kept"))
    symlinkSync(outside, join(root, "link"))
    for (const folder of [["link"], ["link", "folder"]])
      assert.throws(() => allOf(orderFor(root, { ...way, folder })), Unsafe)
    const asRoot = join(base, `link-to-root-${how}`)
    symlinkSync(outside, asRoot)
    assert.throws(() => allOf(orderFor(asRoot, way)), Unsafe)
    assert.throws(() => allOf(orderFor(join(root, "link", "folder"), way)), Unsafe)
    assert.throws(() => allOf(orderFor(root, { ...way, folder: [".."] })), Unsafe)
    assert.ok(existsSync(kept))
  })

  test(`names of any bytes are told apart, shown legibly, and go (${how})`, { ...onLinux }, () => {
    const root = aRoot()
    const names = [
      Buffer.from("-rf"),
      Buffer.from("regel\neinde"),
      Buffer.from("\u202Egpj.exe"),
      Buffer.from([0x61, 0xff, 0xfe]),
      Buffer.from([0x61, 0xff, 0xfd]),
      Buffer.from("x".repeat(255)),
      Buffer.from(" "),
      Buffer.from("é".normalize("NFD")),
      Buffer.from("*"),
      Buffer.from("\\"),
    ]
    for (const name of names) {
      const path = Buffer.concat([Buffer.from(`${root}/`), name])
      writeFileSync(path, "oud")
      utimesSync(path, longAgo, longAgo)
    }
    const odd = Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xc3, 0x28])])
    mkdirSync(odd)
    writeFileSync(Buffer.concat([odd, Buffer.from("/in")]), "oud")
    utimesSync(Buffer.concat([odd, Buffer.from("/in")]), longAgo, longAgo)
    const run = allOf(orderFor(root, { ...way, emptied: true }))
    assert.deepEqual([run.files, run.folders, run.skipped], [names.length + 1, 1, {}])
    assert.deepEqual(readdirSync(root), [])
    assert.ok(run.examples.every(({ name }) => !/[\p{Cc}\p{Cf}]/u.test(name)))
  })

  test(`pipes, sockets and devices are never touched (${how})`, { ...onLinux }, async () => {
    const root = aRoot()
    execFileSync("mkfifo", [join(root, "pipe")])
    const server = createServer().listen(join(root, "socket"))
    await once(server, "listening")
    // Only root may make one; what may be made is tried.
    const hasDevice = spawnSync("mknod", [join(root, "device"), "c", "1", "3"]).status === 0
    const all = [...(hasDevice ? ["device"] : []), "pipe", "socket"]
    for (const name of all.slice(0, -1)) utimesSync(join(root, name), longAgo, longAgo)
    const run = allOf(orderFor(root, way))
    assert.deepEqual([run.files, run.skipped], [0, { special: all.length }])
    assert.deepEqual(readdirSync(root).toSorted(), all)
    server.close()
  })

  test(`a file that is open somewhere, or has a second name, stays (${how})`, { ...onLinux }, () => {
    const root = aRoot()
    const outside = aRoot()
    const open = openSync(old(join(root, "open")), "r")
    linkSync(old(join(root, "twice")), join(outside, "second"))
    const first = allOf(orderFor(root, way))
    assert.deepEqual([first.files, first.skipped], [0, { "in-use": 1, "other-name": 1 }])
    closeSync(open)
    rmSync(join(outside, "second"))
    assert.equal(allOf(orderFor(root, way)).files, 2)
  })

  test(
    `what may not be done is named, and the rest goes on (${how})`,
    { skip: isRoot ? "root may do all" : false },
    () => {
      const root = aRoot()
      old(join(root, "closed", "a"))
      old(join(root, "unseen", "b"))
      old(join(root, "free", "c"))
      chmodSync(join(root, "closed"), 0o500)
      chmodSync(join(root, "unseen"), 0)
      try {
        const run = allOf(orderFor(root, way))
        assert.deepEqual([run.files, run.skipped, run.codes], [1, { "not-allowed": 2 }, { EACCES: 2 }])
        assert.deepEqual(run.troubles.map(({ name }) => name).toSorted(), ["closed/a", "unseen/"])
      } finally {
        chmodSync(join(root, "closed"), 0o700)
        chmodSync(join(root, "unseen"), 0o700)
      }
    },
  )
}

test("a day in the name counts, and a file without one stays and is counted", () => {
  const root = aRoot()
  for (const name of ["2020-01-01 a", "2026-11-21 b", "c", "2031-01-01 d"]) writeFileSync(join(root, name), "")
  const run = allOf(orderFor(root, { dayFrom: "year-month-day" }))
  assert.deepEqual([run.files, run.skipped], [1, { "no-day": 1 }])
  assert.deepEqual(readdirSync(root).toSorted(), ["2026-11-21 b", "2031-01-01 d", "c"])
})

test("the day of a change is that of the practice's own time", () => {
  const root = aRoot()
  const file = old(join(root, "late"))
  // 00:30 in Amsterdam on the 23rd is still the 22nd in UTC.
  utimesSync(file, new Date("2025-11-22T23:30:00Z"), new Date("2025-11-22T23:30:00Z"))
  assert.equal(allOf(orderFor(root, { today: "2026-11-22" })).files, 0)
  assert.equal(allOf(orderFor(root, { today: "2026-11-23" })).files, 1)
})

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
  const run = (JSON.parse(stdout) as Portion[]).reduce(together, nothingYet)
  assert.deepEqual([run.files, run.skipped], [1, { mount: 2 }])
  assert.ok(existsSync(kept))
})

test("folders below folders beyond a hundred are named, not gone into", onLinux, () => {
  const root = aRoot()
  old(join(root, ...Array<string>(100).fill("d"), "in"))
  const far = old(join(root, ...Array<string>(101).fill("d"), "far"))
  const run = allOf(orderFor(root))
  assert.deepEqual([run.files, run.skipped], [1, { "too-deep": 1 }])
  assert.ok(existsSync(far))
})

test("a hundred thousand files go with as little memory as a hundred", async () => {
  const root = aRoot()
  for (let folder = 0; folder < 10; folder += 1) {
    mkdirSync(join(root, `${folder}`))
    for (let number = 0; number < 10_000; number += 1) {
      const file = join(root, `${folder}`, `file${number}`)
      closeSync(openSync(file, "w"))
      utimesSync(file, longAgo, longAgo)
    }
  }
  const thread = new Worker(new URL("./pass-thread.ts", import.meta.url), {
    workerData: orderFor(root, { emptied: true }),
    // The thread ends with an error when it needs more.
    resourceLimits: { maxOldGenerationSizeMb: 24 },
  })
  let sum = nothingYet
  for (;;) {
    const [message] = (await once(thread, "message")) as [Message]
    assert.notEqual(message.kind, "failed")
    if (message.kind !== "portion") break
    assert.ok(message.portion.seen <= 1_000 && message.portion.files <= 1_000)
    sum = together(sum, message.portion)
    thread.postMessage("go on", [])
  }
  assert.deepEqual([sum.seen, sum.files, sum.folders, sum.skipped], [100_000, 100_000, 10, {}])
  assert.deepEqual(readdirSync(root), [])
})
