import assert from "node:assert/strict"
import { mkdtempSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { attestGroup } from "#gate/review/contract.ts"
import { createGroup } from "#gate/groups/contract.ts"
import { inviteUser } from "#gate/users/contract.ts"
import { gather } from "#main/rooms.ts"
import { createErasureProfile, previewErasure, startErasure } from "#duties/erasure/contract.ts"
import { createFolderRule, tryFolderRule } from "#duties/folders/contract.ts"
import { startImport } from "#duties/imports/contract.ts"
import { createPolicy, whatIf } from "#duties/retention/contract.ts"
import { createDossierType, openDossier } from "#records/dossiers/contract.ts"
import { changeHoldUntil, setHold } from "#records/holds/contract.ts"
import { addInactiveReason, createPerson, makeInactive } from "#records/persons/contract.ts"
import { onEachEngine, type TestPractice } from "#tests/people/practice.ts"

type Row = Readonly<Record<string, unknown>>

/** Every row of every register that goes along, by its name. */
async function registersOf(linde: TestPractice): Promise<(name: string) => readonly Row[]> {
  const tables = linde.rooms.flatMap((room) => room.openTables ?? [])
  const all = await linde.look(async (at) => {
    const found = new Map<string, readonly Row[]>()
    for (const { name, rows } of tables) found.set(name, await Array.fromAsync(rows(at)))
    return found
  })
  return (name) => all.get(name) ?? []
}

/** A practice in which something of everything was done: erased, kept, cleaned, imported, reviewed. */
async function aWorkedPractice(linde: TestPractice) {
  const scans = mkdtempSync(join(tmpdir(), "hoeder-scans-"))
  writeFileSync(join(scans, "Jansen.pdf"), "oud")
  utimesSync(join(scans, "Jansen.pdf"), 0, 0)
  linde.roots.push({ name: "scans", path: scans, practices: [linde.practice.ref.slug] })
  const dia = await linde.colleague("Dia", ...gather(linde.rooms, "permissions").map(({ name }) => name))

  await dia.does(addInactiveReason, { name: "Naar het buitenland" })
  const { id: gone } = await dia.does(createPerson, { name: { familyName: "Weg" } })
  await dia.does(makeInactive, { id: gone, reason: "Naar het buitenland" })
  const { id: kept } = await dia.does(createPerson, { name: { familyName: "Blijft" } })
  const { id: type } = await dia.does(createDossierType, { name: "Knie" })
  const dossier = await dia.does(openDossier, { id: kept, type, title: "Links", responsible: dia.user })
  const hold = await dia.does(setHold, { person: kept, ground: "claim", until: "2035-01-01" })
  await dia.does(changeHoldUntil, { id: hold.id, version: hold.version, until: "2036-01-01", reason: "hoger beroep" })

  const policy = {
    name: "Weg na een jaar",
    about: { kind: "person", which: "without-dossier" },
    event: "inactive",
    term: { years: 1 },
    end: "erase",
  } as const
  const { seen } = await dia.does(whatIf, policy)
  await dia.does(createPolicy, { ...policy, seen })
  linde.clock.advance({ hours: 24 * 800 })
  await linde.work()

  await dia.does(createErasureProfile, { name: "Alleen notities", goes: ["entry"], isDefault: false })
  const { id: preview, confirmation } = await dia.does(previewErasure, { end: "erase", ground: "Oud" })
  await dia.does(startErasure, { preview, confirmation: confirmation ?? "" })
  const rule = await dia.does(createFolderRule, {
    name: "Oude scans",
    root: "scans",
    folder: "",
    pattern: "*.pdf",
    subfolders: false,
    emptied: false,
    dayFrom: "modified",
    term: { years: 1 },
    ground: "In het dossier",
  })
  await dia.does(tryFolderRule, { id: rule.id, version: rule.version })
  await dia.sends(startImport, { mode: "trial" }, { name: "oud.csv", bytes: Buffer.from("Naam\nBos\n") })
  const group = await dia.does(createGroup, { name: "Stagiairs" })
  await dia.does(inviteUser, { name: "Sam", email: "sam@linde.example", groups: [group.id] })
  await linde.work()
  return { dia, gone, dossier, rule, preview, group }
}

onEachEngine("the registers go along with what was done in them", async (aPractice) => {
  const linde = await aPractice()
  const { dia, gone, dossier, rule, preview, group } = await aWorkedPractice(linde)
  const sam = (await registersOf(linde))("user").find(({ name }) => name === "Sam")
  await dia.does(attestGroup, { id: group.id, members: [sam?.["id"] as never] })
  const rows = await registersOf(linde)
  const one = (name: string): Row => {
    const [row] = rows(name)
    assert.ok(row, name)
    return row
  }

  const erasure = one("erasure")
  assert.deepEqual(
    [erasure["id"], erasure["state"], erasure["ground"], erasure["gone"], erasure["madeBy"]],
    [preview, "done", "Oud", 1, dia.user],
  )
  assert.equal(erasure["certificate"], one("certificate")["id"])
  assert.ok(!JSON.stringify(rows("erasure")).includes(gone), "who went is in no register")
  assert.deepEqual(one("erasure-profile")["goes"], "entry")
  assert.deepEqual([one("folder-rule")["id"], one("folder-rule")["name"]], [rule.id, "Oude scans"])
  assert.deepEqual([one("folder-run")["mode"], one("folder-run")["files"]], ["trial", 1])
  assert.ok(!JSON.stringify(rows("folder-run")).includes("Jansen"), "names of files go nowhere")
  assert.deepEqual([one("retention-policy")["name"], one("retention-policy")["inUse"]], ["Weg na een jaar", true])
  assert.deepEqual([one("retention-change")["user"], one("retention-change")["before"]], [dia.user, undefined])
  assert.ok(rows("retention-notice").some(({ persons, stage }) => persons === 1 && typeof stage === "string"))
  assert.ok(rows("retention-figure").some(({ of, persons }) => of === "overdue" && typeof persons === "number"))
  assert.ok(rows("inactive-reason").some(({ name }) => name === "Naar het buitenland"))
  assert.deepEqual([one("import")["name"], one("import")["mode"]], ["oud.csv", "trial"])
  assert.ok(rows("carer").some(({ file, holder }) => file === dossier.id && holder === dia.user))
  assert.ok(
    rows("group-change").some(({ group: of, what, user }) => of === group.id && what === "made" && user === dia.user),
  )
  assert.ok(rows("user-event").some(({ account, user }) => account === sam?.["id"] && user === dia.user))
  assert.deepEqual([one("attestation")["group"], one("attestation")["confirmed"]], ["Stagiairs", "Sam"])

  const hold = linde.rooms.flatMap((room) => room.dataKinds).find(({ name }) => name === "hold")
  const held = await linde.look(async (at) => Array.fromAsync(hold?.list(at, dossier.person.id) ?? []))
  assert.deepEqual(
    ((held[0]?.values["changes"] ?? []) as readonly Row[]).map(({ from, to, reason }) => [from, to, reason]),
    [["2035-01-01", "2036-01-01", "hoger beroep"]],
  )
})
