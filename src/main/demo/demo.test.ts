import assert from "node:assert/strict"
import { createHash, randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import type { z } from "zod"
import type { Act } from "#ground/kernel/act.ts"
import { newId, type PersonId, type SessionId, type UserId } from "#ground/kernel/ids.ts"
import { groupsOf, permissionsOf } from "#gate/access/access.ts"
import { signIn, staff, userNames } from "#gate/accounts/accounts.ts"
import { verifyChain } from "#gate/audit/audit.ts"
import { holdMasterKey } from "#gate/keys/keys.ts"
import { layInOutbox } from "#gate/outbox/outbox.ts"
import { type OpenPractice, openPractices, type Practices } from "#gate/practices/practices.ts"
import { type Caller, lend, run, runDownload } from "#gate/runner/runner.ts"
import { getDocumentContent, listDocumentsOfPerson } from "#records/documents/contract.ts"
import { listDossiersOfPerson, listDossierTypes, listEntries } from "#records/dossiers/contract.ts"
import { searchOrganisations } from "#records/organisations/contract.ts"
import { listTies, type PersonLine, showIdentifier } from "#records/persons/contract.ts"
import { searchPersons } from "#records/search/contract.ts"
import { listTeams } from "#duties/teams/contract.ts"
import { allRooms, fromRooms, gather } from "#main/rooms.ts"
import { aProgram } from "#tests/people/program.ts"
import { demoEmails, demoPassword, fillDemo } from "./demo.ts"
import { system } from "./staff.ts"

const rooms = allRooms
const now = Temporal.Instant.from("2026-11-22T16:00:00Z")

async function openEmpty(): Promise<{ practices: Practices; remove: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "hoeder-demo-"))
  const practices = await openPractices({
    folder,
    engine: { kind: "sqlite" },
    clock: { now: () => now },
    custody: holdMasterKey(randomBytes(32)),
    program: aProgram(rooms),
    ...fromRooms(rooms),
    kept: 2,
    post: layInOutbox,
    wake: () => undefined,
  })
  const remove = async (): Promise<void> => {
    await practices.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { practices, remove }
}

const filled = await openEmpty()
before(() => fillDemo(filled.practices, rooms, demoPassword))
after(filled.remove)

const linde = <Result>(work: (practice: OpenPractice) => Promise<Result>): Promise<Result> =>
  filled.practices.use("linde", async (practice) => {
    assert.ok(practice)
    return work(practice)
  })

/** Somebody who may do everything. */
const callerOf = (practice: OpenPractice): Caller => ({
  practice,
  language: "nl",
  audience: staff,
  permissions: new Map(gather(rooms, "permissions").map(({ name }) => [name, "all"])),
  teams: [],
  actor: {
    kind: "user",
    user: newId<UserId>(now),
    groups: [],
    session: newId<SessionId>(now),
    from: { address: "127.0.0.1", device: "test" },
  },
  steppedAt: now,
})

const operationOf = (act: Act) => {
  const found = gather(rooms, "operations").find((operation) => operation.act.name === act.name)
  assert.ok(found)
  return found
}

const ask = <A extends Act>(act: A, input: z.input<A["takes"]>): Promise<z.output<A["gives"]>> =>
  linde(async (practice) => (await run(operationOf(act), callerOf(practice), input)) as z.output<A["gives"]>)

async function everybody(): Promise<PersonLine[]> {
  const pages = await Promise.all([1, 2, 3].map((page) => ask(searchPersons, { state: "any", page, size: 200 })))
  return pages.flatMap(({ persons }) => persons)
}

async function findOne(query: string): Promise<PersonId> {
  const [person] = (await ask(searchPersons, { query, state: "any" })).persons
  assert.ok(person, query)
  return person.id
}

test("the demo is as large as it promises", async () => {
  const people = await everybody()
  const dossiers = (await Promise.all(people.map(({ id }) => ask(listDossiersOfPerson, { id })))).flatMap(
    (answer) => answer.dossiers,
  )
  const own = dossiers.filter(({ role }) => role === "client")

  assert.ok(people.length >= 400)
  assert.ok(people.filter(({ state }) => state === "inactive").length >= 20)
  assert.ok(people.filter(({ state }) => state === "deceased").length >= 15)
  assert.ok(own.length >= 280)
  assert.ok(own.filter(({ state }) => state === "closed").length >= 150)
  assert.ok(own.filter(({ state }) => state === "open").length >= 50)
  assert.equal((await ask(listDossierTypes, {})).types.length, 3)
  assert.ok((await ask(searchOrganisations, {})).total >= 12)
})

test("there are two teams, each with a lead and something to do", async () => {
  const { teams } = await ask(listTeams, {})

  assert.deepEqual(
    teams.map(({ name, members, openTasks }) => [name, members.map(({ isLead }) => isLead), openTasks]),
    [
      ["Balieteam", [true, false], 2],
      ["Behandelteam", [true, false], 1],
    ],
  )
})

test("names of all kinds are kept as they are", async () => {
  const names = (await everybody()).map(({ fullName }) => fullName)

  for (const name of ["<Onbekend> & </Onbemind>", 'Rente "Onbemind"', "Suzanne Moulin"])
    assert.ok(names.includes(name), name)
  assert.ok(names.some((name) => name.includes("Ŵ") && name.endsWith("ĽÒÓĢÛŨ")))
  assert.ok(names.some((name) => name.length > 200))
})

test("families are tied on both sides", async () => {
  const { ties } = await ask(listTies, { id: await findOne("Jael Jager") })
  const parents = ties
    .filter(({ kind }) => kind === "parent")
    .flatMap(({ other }) => ("person" in other ? [other.person] : []))

  assert.equal(parents.length, 2)
  for (const id of parents) {
    const theirs = (await ask(listTies, { id })).ties
    assert.ok(theirs.some(({ kind, other }) => kind === "child" && "name" in other && other.name === "Jael de Jager"))
  }
})

test("who is under guardianship has a representative", async () => {
  const { ties } = await ask(listTies, { id: await findOne("Babette Brandweer") })

  assert.equal(ties.find(({ kind }) => kind === "representative")?.mandate?.ground, "guardianship")
})

test("numbers are kept and are all of the test range", async () => {
  const shown = await ask(showIdentifier, { id: await findOne("Suzanne Moulin"), kind: "bsn" })

  assert.equal(shown.value, "999993653")
})

test("one person has a long dossier", async () => {
  const id = await findOne("Suzanne Moulin")
  const [dossier] = (await ask(listDossiersOfPerson, { id })).dossiers
  assert.ok(dossier)
  const { total, entries } = await ask(listEntries, { id: dossier.id, size: 200 })

  assert.equal(total, 200)
  assert.equal((await ask(listDocumentsOfPerson, { id })).documents.length, 30)
  assert.ok(entries.some(({ workingNote }) => workingNote))
  assert.ok(entries.some(({ aboutThirdPerson }) => aboutThirdPerson))
  assert.ok(entries.some(({ correctedAt }) => correctedAt !== undefined))
  assert.ok(entries.every(({ happenedAt }) => happenedAt <= "2026-11-22T16:00:00.000Z" && happenedAt > "2023-11"))
  assert.deepEqual(new Set(entries.map(({ author }) => author.name)), new Set(["Sander Vos"]))
})

test("every document opens and is what it says", async () => {
  const people = await everybody()
  const documents = (await Promise.all(people.map(({ id }) => ask(listDocumentsOfPerson, { id })))).flatMap(
    (answer) => answer.documents,
  )
  const beginnings = { pdf: "%PDF-", png: "\u0089PNG", docx: "PK\u0003\u0004" }

  for (const { id, name, size, sha256, type } of documents) {
    const bytes = await linde((practice) => fetchBytes(practice, id))
    const [kind, beginning] = Object.entries(beginnings).find(([ending]) => name.endsWith(`.${ending}`)) ?? []
    assert.ok(kind !== undefined && beginning !== undefined, name)
    assert.ok(bytes.toString("latin1").startsWith(beginning), name)
    assert.match(type, { pdf: /pdf/, png: /png/, docx: /wordprocessingml/ }[kind] ?? /never/)
    assert.equal(bytes.length, size)
    assert.equal(createHash("sha256").update(bytes).digest("hex"), sha256)
  }
  assert.ok(documents.length >= 150)
})

async function fetchBytes(practice: OpenPractice, id: string): Promise<Buffer> {
  const parts: Uint8Array[] = []
  await runDownload(operationOf(getDocumentContent), callerOf(practice), { id }, async ({ bytes }) => {
    for await (const part of bytes) parts.push(Uint8Array.from(part))
  })
  return Buffer.concat(parts)
}

test("the three accounts have one password and different rights", async () => {
  const from = { address: "127.0.0.1", device: "test" }
  const rightsOf = (name: string): Promise<ReadonlySet<string>> =>
    linde((practice) =>
      practice.look(system, async (at) => {
        const [user] = [...(await userNames(at))].find(([_id, called]) => called === name) ?? []
        assert.ok(user)
        return new Set((await permissionsOf(at, await groupsOf(at, user))).keys())
      }),
    )

  for (const email of demoEmails) {
    const { answer } = await linde((practice) =>
      signIn(lend(practice, system), { email, password: demoPassword }, from),
    )
    assert.equal(answer.next, "code")
  }
  assert.deepEqual(await rightsOf("Marijke Bos"), new Set(gather(rooms, "permissions").map(({ name }) => name)))
  assert.ok((await rightsOf("Sander Vos")).has("dossiers.write"))
  assert.ok(!(await rightsOf("Sander Vos")).has("portability.export"))
  assert.deepEqual(
    await rightsOf("Fatima el Amrani"),
    new Set([
      "persons.read",
      "persons.write",
      "persons.see-contact",
      "persons.see-financial",
      "organisations.read",
      "organisations.write",
      "intake.run",
    ]),
  )
})

test("filling it again changes nothing", async () => {
  const endOfLog = () => linde((practice) => verifyChain(practice.store, practice.keys.chain))
  const people = await everybody()
  const end = await endOfLog()

  await fillDemo(filled.practices, rooms, demoPassword)

  assert.equal(end.whole, true)
  assert.deepEqual(await endOfLog(), end)
  assert.equal((await everybody()).length, people.length)
})

test("a demo that was not finished is refused", async () => {
  const { practices, remove } = await openEmpty()
  await practices.create({ slug: "linde", name: "Praktijk De Linde", language: "nl" })

  await assert.rejects(fillDemo(practices, rooms, demoPassword), /remove the data folder/)

  await remove()
})
