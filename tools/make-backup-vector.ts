// Makes the frozen backup of a day, with something of every kind in it: `node tools/make-backup-vector.ts 2026-11-22`. Every later program
// must bring it back, so once released it is never made again; a later one is added beside it.
import assert from "node:assert/strict"
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { backUp } from "#duties/backups/backups.ts"
import { destinationIn, allRows, operator } from "#tests/people/backups.ts"
import { closePractice, makePractice } from "#tests/people/making.ts"
import { closeAll, fillTwoFiles } from "#tests/people/two-files.ts"
import { type FrozenArchive, heldOn, kindsWithout } from "#tests/people/whole.ts"

const [day = ""] = process.argv.slice(2)
if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error("name the day: 2026-11-22")
const linde = await makePractice({ kind: "sqlite" })
const { practice, practices, rooms } = linde
const cast = await fillTwoFiles(linde)
await closeAll(linde, cast)
const persons = [cast.anna.person, cast.bea.person]
assert.deepEqual(kindsWithout(linde, await allRows(practice), persons), [], "something of every kind is in it")

const folder = join(import.meta.dirname, "..", "tests", "vectors", `backup-${day}`)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
const destination = destinationIn(folder)
// A passphrase for nothing but this: whoever reads the repository may open it.
const passphrase = "zeven-kraaien-boven-het-kanaal"
const keys = { to: destination.keys, passphrase }
const borrower = operator(rooms)
await backUp({ practices, practice, borrower, rooms, to: destination.data, keys, tell: () => undefined })
const held: FrozenArchive["held"] = {}
for (const person of persons) held[person] = await heldOn(linde, practice, person)
const frozen: FrozenArchive = { slug: practice.ref.slug, passphrase, log: (await linde.audit()).length, held }
writeFileSync(join(folder, "whole.json"), `${JSON.stringify(frozen, undefined, 1)}\n`)
await closePractice(linde)
