import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { after } from "node:test"
import { parse } from "csv-parse/sync"
import { lend } from "#gate/runner/runner.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { exportPerson } from "#duties/portability/contract.ts"
import { getPerson } from "#records/persons/contract.ts"
import { operator } from "#tests/people/backups.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { closeAll, eraseOne, fillTwoFiles } from "#tests/people/two-files.ts"
import { leavePractice, leavingFrom } from "./leaving.ts"

const folder = mkdtempSync(join(tmpdir(), "hoeder-going-"))
after(() => rmSync(folder, { recursive: true, force: true }))
const fresh = (): string => mkdtempSync(join(folder, "to-"))

/** What tells of what was done, and what an erasure itself writes: it grows, and names nobody. */
const growing = ["access", "log", "certificate", "erasure", "approval", "ended-alone"]

const leave = async (linde: TestPractice): Promise<string> => {
  const to = fresh()
  await leavePractice(lend(linde.practice, operator(linde.rooms)), {
    ...leavingFrom(linde.rooms),
    to,
    tell: () => undefined,
  })
  return to
}

const unzipped = (zip: string): string => {
  const into = fresh()
  execFileSync("7z", ["x", "-y", `-o${into}`, zip], { stdio: "pipe" })
  return into
}

type Row = Readonly<Record<string, string>>

/** Every table of a practice that left, by its name. */
const tablesIn = (to: string): ReadonlyMap<string, readonly Row[]> =>
  new Map(
    globSync("tabellen/*.csv", { cwd: to }).map((path) => [
      basename(path, ".csv"),
      parse<Row>(readFileSync(join(to, path)), { columns: true, bom: true, delimiter: ";" }),
    ]),
  )

type Json = { readonly held: Readonly<Record<string, readonly { readonly id: string }[]>> }

/** An export, unpacked: all that is held, and the bytes of every file. What it says of itself, such as when it was made, is left out. */
function exported(into: string): { readonly held: string; readonly files: ReadonlyMap<string, string> } {
  const { held } = JSON.parse(readFileSync(join(into, "gegevens.json"), "utf8")) as Json
  const files = globSync("documenten/**/*", { cwd: into }).filter((path) => statSync(join(into, path)).isFile())
  return {
    held: JSON.stringify(
      Object.entries(held).filter(([name]) => !growing.includes(name)),
      undefined,
      1,
    ),
    files: new Map(files.toSorted().map((path) => [path, readFileSync(join(into, path), "hex")])),
  }
}

/** What a person is given who asks what is held on them. */
async function handed(desk: Staff, id: PersonId): Promise<ReturnType<typeof exported>> {
  const { bytes } = await desk.fetches(exportPerson, { id, content: "all" })
  const zip = join(fresh(), "export.zip")
  writeFileSync(zip, bytes)
  return exported(unzipped(zip))
}

onEachEngine(
  "after an erasure exports and what a practice leaves with differ by exactly that person",
  async (aPractice) => {
    const linde = await aPractice()
    const cast = await fillTwoFiles(linde)
    await closeAll(linde, cast)
    const { desk, anna, bea } = cast
    const numberOf = async (id: PersonId): Promise<string> => (await desk.does(getPerson, { id })).number
    const [hers, other] = [await numberOf(anna.person), await numberOf(bea.person)]
    const without = (text: string): string =>
      text.replaceAll(`${anna.word}.csv`, "(naam gewist)").replaceAll(anna.word, "niet meer bekend")
    const [before, given] = [await leave(linde), await handed(desk, bea.person)]

    await eraseOne(linde, cast, anna.person)

    const after = await leave(linde)
    const zips = (to: string): readonly string[] => globSync("personen/*.zip", { cwd: to }).toSorted()
    const zipOf = (to: string, number: string): string =>
      join(to, zips(to).find((path) => basename(path).startsWith(`${number}-`)) ?? "none")
    assert.deepEqual([zips(before).length, zips(after).length], [2, 1])
    assert.ok(exported(unzipped(zipOf(before, hers))).held.includes(anna.word))
    const [was, is] = [exported(unzipped(zipOf(before, other))), exported(unzipped(zipOf(after, other)))]
    assert.equal(is.files.size, 5)
    assert.deepEqual(is, { held: without(was.held), files: was.files })
    assert.deepEqual(await handed(desk, bea.person), { held: without(given.held), files: given.files })
    await assert.rejects(desk.fetches(exportPerson, { id: anna.person, content: "all" }), refused("general.not-found"))

    const [tables, left] = [tablesIn(before), tablesIn(after)]
    assert.deepEqual([...left.keys()], [...tables.keys()])
    for (const { name } of leavingFrom(linde.rooms).dataKinds) {
      const about = (to: typeof tables, person: PersonId): readonly Row[] =>
        (to.get(name) ?? []).filter((row) => row["person"] === person)
      const isTold = about(tables, bea.person).length > 0
      assert.equal(about(tables, anna.person).length > 0, isTold, name)
      assert.deepEqual(about(left, anna.person), [], `${name} still tells of her`)
    }
    for (const [name, rows] of tables) {
      if (growing.includes(name)) continue
      const stay = rows.filter((row) => row["person"] !== anna.person)
      assert.deepEqual(left.get(name), JSON.parse(without(JSON.stringify(stay))), name)
    }
    // Nowhere in the open folder is a word of hers; that somebody of this id was here is in the log.
    for (const path of globSync("**/*", { cwd: after }).filter((one) => statSync(join(after, one)).isFile()))
      assert.equal(readFileSync(join(after, path), "latin1").includes(anna.word), false, path)
    for (const path of zips(after)) {
      const into = unzipped(join(after, path))
      for (const file of globSync("**/*.*", { cwd: into }))
        assert.equal(readFileSync(join(into, file), "latin1").includes(anna.word), false, file)
    }
  },
)
