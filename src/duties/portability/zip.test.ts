import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"
import { after, test } from "node:test"
import { crc32 } from "node:zlib"
import * as fc from "fast-check"
import { writeZip, type ZipEntry } from "./zip.ts"

const folder = mkdtempSync(join(tmpdir(), "hoeder-zip-"))
after(() => rmSync(folder, { recursive: true, force: true }))

const time = Temporal.PlainDateTime.from("2026-11-22T10:30:00")
const tool = (name: string, ...args: string[]) =>
  execFileSync(name, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] })

async function zipped(name: string, entries: readonly ZipEntry[], password?: string): Promise<string> {
  const path = join(folder, name)
  await pipeline(writeZip(each(entries), { time, password }), createWriteStream(path))
  return path
}

async function* each<Thing>(things: Iterable<Thing>): AsyncGenerator<Thing, void> {
  yield* things
}

const stored = (path: string, content: Uint8Array, pieces = 1000): ZipEntry => ({
  path,
  bytes: each(split(content, pieces)),
  known: { size: content.length, crc32: crc32(content) },
  broke: () => assert.fail("it did not break"),
})

function* split(content: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
}

const opensEverywhere = (path: string) => {
  tool("unzip", "-t", path)
  tool("7z", "t", path)
  tool("python3", "-m", "zipfile", "-t", path)
}

test("unzip, 7-Zip and Python open the ZIP and find every byte", async () => {
  const content = Buffer.from("één twee drie ".repeat(9000))

  const path = await zipped("plain.zip", [
    stored("documenten/één.txt", content),
    stored("leeg.txt", Buffer.alloc(0)),
    { path: "gemaakt.txt", bytes: each(split(content, 777)) },
  ])

  opensEverywhere(path)
  assert.equal(tool("unzip", "-p", path, "documenten/één.txt"), content.toString())
  assert.equal(tool("unzip", "-p", path, "gemaakt.txt"), content.toString())
  assert.match(tool("unzip", "-l", path), /2026-11-22 10:30 +documenten\/één\.txt/)
})

test("a file that breaks off is not in the ZIP, and the rest is", async () => {
  const content = Buffer.alloc(5000, "x")
  const broken: string[] = []
  const breaking = (name: string, sound: number): ZipEntry => ({
    path: name,
    known: { size: content.length, crc32: crc32(content) },
    broke: () => void broken.push(name),
    bytes: (async function* () {
      if (sound > 0) yield content.subarray(0, sound)
      throw new Error("damaged")
    })(),
  })
  const tooLong: ZipEntry = {
    ...stored("lang.bin", content),
    known: { size: 4000, crc32: 0 },
    broke: () => void broken.push("lang.bin"),
  }
  const tooShort: ZipEntry = {
    ...stored("kort.bin", content),
    known: { size: 6000, crc32: 0 },
    broke: () => void broken.push("kort.bin"),
  }

  for (const password of [undefined, "een lang wachtwoord"]) {
    broken.length = 0
    const path = await zipped(
      `broken-${password === undefined}.zip`,
      [
        stored("eerst.bin", content),
        breaking("weg.bin", 0),
        breaking("half.bin", 3000),
        { ...tooLong, bytes: each([content]) },
        { ...tooShort, bytes: each([content]) },
        stored("laatst.bin", content),
      ],
      password,
    )

    assert.deepEqual(broken, ["weg.bin", "half.bin", "lang.bin", "kort.bin"])
    tool("7z", "t", `-p${password ?? ""}`, path)
    if (password === undefined) opensEverywhere(path)
    assert.deepEqual(tool("unzip", "-Z1", path).trim().split("\n"), ["eerst.bin", "laatst.bin"])
  }
})

test("what is made for the ZIP and breaks off breaks the ZIP off", async () => {
  const bytes = (async function* () {
    yield Buffer.from("half")
    throw new Error("no database any more")
  })()

  await assert.rejects(zipped("off.zip", [{ path: "gegevens.xml", bytes }]), /no database/)
})

test("7-Zip opens an encrypted ZIP with the password, and with no other", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200_000 }),
      fc.integer({ min: 1, max: 70_000 }),
      async (content, pieces) => {
        rmSync(join(folder, "secret.zip"), { force: true })

        const path = await zipped(
          "secret.zip",
          [stored("een.bin", content, pieces), { path: "twee.bin", bytes: each(split(content, pieces)) }],
          "correct horse é",
        )

        tool("7z", "x", "-y", "-pcorrect horse é", `-o${join(folder, "out")}`, path)
        assert.deepEqual(readFileSync(join(folder, "out", "een.bin")), Buffer.from(content))
        assert.deepEqual(readFileSync(join(folder, "out", "twee.bin")), Buffer.from(content))
        assert.throws(() => tool("7z", "t", "-pwrong password", path))
        assert.match(tool("7z", "l", "-slt", path), /Method = AES-256/)
      },
    ),
    { numRuns: 8 },
  )
})

test("more entries than the old form can count", async () => {
  const many = Array.from({ length: 65_600 }, (_, index) => stored(`d/${index}`, Buffer.alloc(0)))

  const path = await zipped("many.zip", many)

  assert.match(tool("7z", "t", path), /Files: 65600/)
  assert.match(
    tool("python3", "-c", `import zipfile,sys; print(len(zipfile.ZipFile(sys.argv[1]).infolist()))`, path),
    /65600/,
  )
})

test("when the reader goes away, the files are no longer read", async () => {
  const closed: string[] = []
  const endless = async function* () {
    try {
      for (;;) yield Buffer.alloc(1000)
    } finally {
      closed.push("file")
    }
  }
  const entries = async function* (): AsyncGenerator<ZipEntry> {
    try {
      yield { path: "a.bin", bytes: endless(), known: { size: 2 ** 40, crc32: 0 } }
    } finally {
      closed.push("entries")
    }
  }

  for await (const part of writeZip(entries(), { time })) if (part.length === 1000) break

  assert.deepEqual(closed, ["file", "entries"])
})
