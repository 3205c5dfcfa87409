import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { refused } from "#tests/people/practice.ts"
import { recogniser } from "./recognise.ts"
import { keptName, limited } from "./take-in.ts"

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

async function typeOf(content: string | Uint8Array, name = "naam", size = 7): Promise<string> {
  const looking = recogniser()
  const bytes = typeof content === "string" ? Buffer.from(content) : content
  const passed: Uint8Array[] = []
  for await (const piece of looking.over(inPieces(bytes, size))) passed.push(piece)
  assert.deepEqual(Buffer.concat(passed), Buffer.from(bytes))
  return looking.type(name)
}

const png = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex")

test("a file is recognised by what is in it, not by its name", async () => {
  assert.equal(await typeOf(png, "brief.pdf"), "image/png")
  assert.equal(await typeOf("%PDF-1.7\nalleen tekst", "plaatje.png"), "application/pdf")
  assert.equal(await typeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1])), "image/jpeg")
})

test("valid UTF-8 without control characters is text, whatever it begins with", async () => {
  assert.equal(await typeOf("Beste Zoë,\r\n\tgroet"), "text/plain")
  assert.equal(await typeOf("naam;plaats\nZoë;Gent\n", "lijst.CSV"), "text/csv")
  assert.equal(await typeOf("BM is een afkorting"), "text/plain")
  assert.equal(await typeOf("<html><script>alert(1)</script>"), "text/plain")
  assert.equal(await typeOf(""), "text/plain")
})

test("what is no text and no known format is only bytes", async () => {
  assert.equal(await typeOf(Buffer.from([1, 2, 3, 4, 5])), "application/octet-stream")
  assert.equal(await typeOf(Buffer.from("Zoë", "latin1")), "application/octet-stream")
  // The last character is cut off.
  assert.equal(await typeOf(Buffer.from("Zoë").subarray(0, 3)), "application/octet-stream")
})

test("how the bytes are cut makes no difference", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 50 }), async (bytes, size) => {
      assert.equal(await typeOf(bytes, "x", size), await typeOf(bytes, "x", 1000))
    }),
    { numRuns: 60 },
  )
})

test("a file that is too large is refused where it becomes so", async () => {
  const taken: number[] = []
  const take = async (): Promise<void> => {
    for await (const piece of limited(inPieces(new Uint8Array(100), 10), 45)) taken.push(piece.length)
  }
  await assert.rejects(take(), refused("documents.too-large"))
  assert.equal(taken.length, 4)
})

test("a name is kept as it was given, without what cannot be seen", () => {
  assert.equal(keptName(" C:\\Scans\\..\\brief *1*.pdf "), "C:\\Scans\\..\\brief *1*.pdf")
  assert.equal(keptName("a\u0000b\nc\u202efdp.exe"), "abcfdp.exe")
  assert.equal(keptName("\t"), "document")
  assert.equal(keptName(`${"é".repeat(300)}.docx`), `${"é".repeat(250)}.docx`)
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 600 }), (given) => {
      const name = keptName(given)
      assert.ok(name.length >= 1 && name.length <= 255)
      assert.equal(keptName(name), name.trim() === "" ? "document" : name.trim())
    }),
  )
})
