import assert from "node:assert/strict"
import { actingFor, guardedFields } from "#ground/kernel/field-rules.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { tables } from "#ground/kernel/scope.ts"
import { contentOf, zoe } from "#tests/people/people.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { changePerson, createPerson, getPerson, recordDeath, setIdentifier, setIdentifierSettings } from "./contract.ts"
import { createPersons } from "./create-persons.ts"
import { emptyFilled, type Filled, fillPerson } from "./fill-person.ts"
import { identifierFields, personFields } from "./data-kind-fields.ts"

/** Something for each field that takes a permission of its own, as it is typed with a new person. */
const typed: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  addresses: { addresses: [{ street: "Lindelaan", houseNumber: "12", postcode: "3511AB", city: "Utrecht" }] },
  phones: { phones: [{ number: "06-12345678" }] },
  emails: { emails: [{ address: "zoe@voorbeeld.example" }] },
  insurance: { insurance: { company: "Linde Zorg" } },
  value: { bsn: "999993653" },
}

const guarded = [...guardedFields(personFields), ...guardedFields(identifierFields)].map(([field, needs]) => ({
  field,
  needs: needs.name,
  input: typed[field] ?? {},
}))
const writes = ["persons.read", "persons.write"]
const sees = [...new Set(guarded.map(({ needs }) => needs))]

type Left = { persons: { id: string }; identifiers: { id: string }; person_tokens: { person_id: string } }

const countAll = (linde: TestPractice): Promise<readonly number[]> =>
  linde.look(async (at) => {
    const db = tables<Left>(at)
    return [
      (await db.selectFrom("persons").select("id").execute()).length,
      (await db.selectFrom("identifiers").select("id").execute()).length,
      (await db.selectFrom("person_tokens").select("person_id").execute()).length,
    ]
  })

const withNumbers = async (linde: TestPractice): Promise<TestPractice> => {
  const manager = await linde.staff("persons.manage-identifiers")
  await manager.does(setIdentifierSettings, { bsn: { kept: true, ground: "care" }, insz: { kept: false } })
  return linde
}

const lacking = (linde: TestPractice, needs: string): Promise<Staff> =>
  linde.staff(...writes, ...sees.filter((name) => name !== needs))

onEachEngine(
  "who may not see a field does not bring it in with somebody new, and nothing is kept",
  async (aPractice) => {
    const linde = await withNumbers(await aPractice())
    assert.deepEqual(
      Object.keys(typed),
      guarded.map(({ field }) => field),
    )
    const before = await countAll(linde)

    for (const { field, needs, input } of guarded) {
      const staff = await lacking(linde, needs)
      const made = staff.does(createPerson, { ...zoe, ...input } as never)
      await assert.rejects(made, (error) => {
        assert.ok(refused("general.field.not-allowed")(error))
        const { details } = error as { details: Record<string, unknown> }
        assert.deepEqual([details["field"], details["needs"]], [field, needs])
        assert.ok(typeof details["label"] === "string" && typeof details["right"] === "string", field)
        return true
      })
      assert.deepEqual(await countAll(linde), before, field)
      const tries = (await linde.audit()).filter(({ user, outcome }) => user === staff.user && outcome === "refused")
      assert.deepEqual(
        tries.map(({ event, because }) => [event, because]),
        [["persons.created", "general.field.not-allowed"]],
      )
    }
    const whole = await linde.staff(...writes, ...sees)
    await whole.does(createPerson, { ...zoe, ...Object.assign({}, ...Object.values(typed)) })
  },
)

onEachEngine(
  "a job writes for somebody, and what they may not write is refused whatever it does",
  async (aPractice) => {
    const linde = await withNumbers(await aPractice())
    const [id] = await linde.change((at) => createPersons(at, [contentOf(zoe)]))
    assert.ok(id)
    const no = refused("general.field.not-allowed")
    for (const { field, needs, input } of guarded) {
      const person = { ...contentOf({ ...zoe, ...input } as never), ...("bsn" in input ? input : {}) }
      const before = await countAll(linde)
      const lacks = new Set([needs])
      await assert.rejects(
        linde.change((at) => createPersons(actingFor(at, lacks), [person])),
        no,
        field,
      )
      await assert.rejects(
        linde.change((at) => fillPerson(actingFor(at, lacks), id, person)),
        no,
        field,
      )
      assert.deepEqual(await countAll(linde), before, field)

      const { values }: Filled = await linde.change((at) => fillPerson(at, id, person))
      assert.ok(Object.keys(values).length > 0, field)
      await assert.rejects(
        linde.change((at) => emptyFilled(actingFor(at, lacks), id, values)),
        no,
        field,
      )
      assert.ok(await linde.change((at) => emptyFilled(at, id, values)), field)
      assert.deepEqual(await countAll(linde), before, field)
    }
  },
)

onEachEngine(
  "a job that does not say for whom it writes writes no such field, and nobody signed in says so",
  async (aPractice) => {
    const linde = await aPractice()
    const input = typed["phones"] ?? {}
    const unsaid = linde.change(({ behalf: _behalf, ...at }) =>
      createPersons(at, [contentOf({ ...zoe, ...input } as never)]),
    )
    await assert.rejects(unsaid, /does not say for whom/)
    await linde.change(({ behalf: _behalf, ...at }) => createPersons(at, [contentOf(zoe)]))

    const { practice } = linde
    const { caller } = await linde.staff(...writes)
    const escape = practice.change(caller, async (at) => actingFor(at, new Set()))
    await assert.rejects(escape, /by their own rights/)
  },
)

onEachEngine("what nobody touched is not brought into another form by who may not see it", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff(...writes, "persons.see-contact")
  const blind = await linde.staff(...writes)
  const { id, version } = await desk.does(createPerson, { ...zoe, ...typed["phones"] })
  // Kept as it was typed, from before numbers were read.
  await linde.change(async (at) => {
    const seal = await at.keys.person(id)
    const row = await tables<{ persons: { id: string; sealed: Uint8Array } }>(at)
      .selectFrom("persons")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirstOrThrow()
    const content = seal.open<Record<string, unknown>>({ table: "persons", row: id }, row.sealed)
    const old = { ...content, phones: [{ kind: "mobile", number: "06 - 12 34 56 78" }] }
    await tables<{ persons: { id: string; sealed: Uint8Array } }>(at)
      .updateTable("persons")
      .set({ sealed: seal.seal({ table: "persons", row: id }, old) })
      .where("id", "=", id)
      .execute()
  })

  await blind.does(changePerson, { id, version, note: "gebeld" })
  await blind.does(recordDeath, { id, on: "2026-11-20" })

  const { phones, note, state } = await desk.does(getPerson, { id })
  assert.deepEqual([phones?.[0]?.number, note, state], ["06 - 12 34 56 78", "gebeld", "deceased"])
})

onEachEngine(
  "who makes somebody reaches them, so a right that reaches less far is enough for a field",
  async (aPractice) => {
    const linde = await withNumbers(await aPractice())
    const near = await linde.colleague("Theo", ...writes, ...sees.map((name) => `${name}:own`))
    const whole = Object.assign({}, ...Object.values(typed)) as object

    const { id, phones } = await near.does(createPerson, { ...zoe, ...whole })
    assert.equal(phones?.length, 1)

    const boss = await linde.staff(...writes, ...sees)
    const theirs = (await boss.does(createPerson, zoe)).id as PersonId
    const no = refused("general.field.not-allowed")
    await assert.rejects(near.does(changePerson, { id: theirs, version: 1, ...typed["phones"] }), no)
    await assert.rejects(near.does(setIdentifier, { id: theirs, kind: "bsn", value: "999990408" }), no)
    await near.does(changePerson, { id, version: 1, phones: [] })
  },
)
