import assert from "node:assert/strict"
import { execFileSync, spawnSync } from "node:child_process"
import { once } from "node:events"
import {
  chmodSync,
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { test } from "node:test"
import { Worker } from "node:worker_threads"
import { allOf, aRoot, base, longAgo, old, onLinux, orderFor } from "#tests/people/old-files.ts"
import { Unsafe } from "./directory.ts"
import type { Order } from "./pass.ts"
import type { Message } from "./passes.ts"
import { nothingYet, together } from "./portion.ts"

const isRoot = process.getuid?.() === 0
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
