import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import type { Kysely } from "kysely"
import { guardedFields, isBlank } from "#ground/kernel/field-rules.ts"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import type { Operation } from "#ground/kernel/operation.ts"
import type { Permission } from "#ground/kernel/permission.ts"
import { staff } from "#gate/accounts/accounts.ts"
import { withoutRights } from "#gate/access/access.ts"
import type { StoredLine } from "#gate/audit/audit.ts"
import type { OpenPractice } from "#gate/practices/practices.ts"
import { IdentifierKind } from "#records/persons/contract.ts"
import { listPersonIds } from "#records/persons/persons.ts"
import { gather } from "#main/rooms.ts"
import { fillEverything } from "#tests/people/everything.ts"
import { type Served, served } from "#tests/people/served.ts"
import { type Ask, aside, asks, type Filled, inputOf } from "./asks.ts"
import { got } from "./got.ts"
import { sample, schemaOf } from "./samples.ts"

/** A field that takes a permission of its own, of whatever kind of data. */
type Guarded = { readonly dataKind: DataKind; readonly field: string; readonly needs: Permission }

const nameOf = ({ dataKind, field }: Guarded): string => `${dataKind.name}.${field}`

/** What is brought in; a field of which nothing is said here gets what its shape takes. */
const values: Readonly<Record<string, unknown>> = {
  addresses: [{ street: "Ingebracht", houseNumber: "1", postcode: "3511AB", city: "Ingebracht" }],
  phones: [{ number: "0612349999", note: "ingebracht" }],
  emails: [{ address: "ingebracht@voorbeeld.example" }],
  insurance: { company: "Ingebracht", policyNumber: "ingebracht" },
  bsn: "999990408",
  insz: "93051822361",
}

/** The parts of an operation's input by which a field comes in: of its own name; a national number also by its kind. */
function waysIn({ act }: Operation, { dataKind, field }: Guarded): readonly string[] {
  const isNumber = dataKind.name === "identifier"
  const names = isNumber ? [...IdentifierKind.options, ...(act.name.endsWith(dataKind.name) ? [field] : [])] : [field]
  return Object.entries(schemaOf(act).properties ?? {}).flatMap(([name, { type }]) =>
    names.includes(name) && (!isNumber || type === "string") ? [name] : [],
  )
}

/** A file with a column for everything that is guarded. */
const rows = [
  "achternaam;geboortedatum;bsn;straat;email;verzekeraar;telefoon",
  "Vreemd;1-2-1985;999990019;Ingebracht;ingebracht@rij.example;Ingebracht;0612349998",
].join("\n")

const atWork = ["reading", "trying", "running", "undoing"]

type Asked = {
  readonly operation: Operation
  readonly input: Record<string, unknown>
  readonly carries: Guarded | undefined
  readonly status: number
  readonly text: string
  /** What changed of the fields that were looked at. */
  readonly changed: ReadonlySet<string>
  /** The reader's lines of this event that say that it was refused. */
  readonly refusals: number
}

describe("who may not write a field brings it in by no operation", () => {
  const site: { served?: Served } = {}
  const given = (): Served => {
    assert.ok(site.served)
    return site.served
  }
  const operations = (): readonly Operation[] => gather(given().hoeder.rooms, "operations")
  const guarded = (): readonly Guarded[] =>
    gather(given().hoeder.rooms, "dataKinds").flatMap((dataKind) =>
      guardedFields(dataKind.fields).map(([field, needs]) => ({ dataKind, field, needs })),
    )

  before(async () => {
    site.served = await served()
  })
  after(() => site.served?.close())

  const inside = <Result>(slug: string, work: (practice: OpenPractice) => Promise<Result>): Promise<Result> =>
    given().hoeder.practices.use(slug, (practice) => {
      assert.ok(practice)
      return work(practice)
    })

  /** What stands in guarded fields now, by person, thing and field. */
  const standing = (slug: string): Promise<ReadonlyMap<string, string>> =>
    inside(slug, (practice) =>
      practice.look(
        { actor: { kind: "operator", command: "test" }, language: "nl", audience: staff, ...withoutRights },
        async (at) => {
          const found = new Map<string, string>()
          for (const person of await listPersonIds(at)) {
            found.set(`${person}`, "")
            for (const dataKind of new Set(guarded().map((one) => one.dataKind)))
              for await (const { id, values: held } of dataKind.list(at, person))
                for (const one of guarded().filter((other) => other.dataKind === dataKind))
                  if (!isBlank(held[one.field]))
                    found.set(`${person} ${id} ${nameOf(one)}`, JSON.stringify(held[one.field]))
          }
          return found
        },
      ),
    )

  const linesSince = (slug: string, seq: number): Promise<readonly (StoredLine & { seq: number })[]> =>
    inside(slug, (practice) =>
      practice.store.look(async (untyped) => {
        const db = untyped as Kysely<{ audit_lines: { seq: number; line: string } }>
        const found = await db.selectFrom("audit_lines").select(["seq", "line"]).where("seq", ">", seq).execute()
        return found.map((row) => ({ seq: Number(row.seq), ...(JSON.parse(row.line) as StoredLine) }))
      }),
    )

  /** Waits until no import has anything to do. */
  const settled = async (slug: string): Promise<void> => {
    const isAtWork = (practice: OpenPractice): Promise<boolean> =>
      practice.store.look(async (untyped) => {
        const db = untyped as Kysely<{ imports: { state: string } }>
        const busy = db.selectFrom("imports").select("state").where("state", "in", atWork)
        return (await busy.execute()).length > 0
      })
    while (await inside(slug, isAtWork)) await new Promise((resolve) => setTimeout(resolve, 25))
  }

  /** Somebody with all permissions but one asks every operation that writes, with each guarded field that it takes. */
  const askIn = async (slug: string, without?: string): Promise<readonly Asked[]> => {
    const [bossMail, readerMail] = [`boss@${slug}.example`, `reader@${slug}.example`]
    await given().practice(slug, bossMail)
    const all = gather(given().hoeder.rooms, "permissions").map(({ name }) => name)
    await given().user(
      slug,
      readerMail,
      all.filter((name) => name !== without),
    )
    const boss = await given().signedIn(slug, bossMail)
    const filled: Filled = { everything: await fillEverything(boss, bossMail, "gewoonwoord", rows), boss }
    await settled(slug)
    const reader = await given().signedIn(slug, readerMail)
    await reader.stepUpOnce(readerMail)
    const { user } = (await reader.ask("GET", "/api/me")).body as { user: { id: string } }
    const asked: Asked[] = []
    const looked = without === undefined ? guarded() : guarded().filter(({ needs }) => needs.name === without)
    let seq = (await linesSince(slug, 0)).at(-1)?.seq ?? 0
    let before = await standing(slug)
    for (const { operation, ask, carries } of runs(looked)) {
      const input = await inputWith(operation, ask, filled, carries)
      const { status, text } = await got(reader, operation.act, input, rows)
      assert.ok(status < 500, `${operation.act.name} answered ${status}: ${text}`)
      await settled(slug)
      const now = await standing(slug)
      const lines = await linesSince(slug, seq)
      seq = lines.at(-1)?.seq ?? seq
      const event = "nothing" in operation.logs ? undefined : operation.logs.event
      const refusals = lines.filter(
        (line) => line.user === user.id && line.outcome === "refused" && line.event === event,
      )
      asked.push({
        operation,
        input,
        carries,
        status,
        text,
        changed: changedBetween(before, now, looked),
        refusals: refusals.length,
      })
      before = now
    }
    return asked
  }

  /** Every ask of an operation that writes: without any guarded field where it can do without, and with each alone. */
  const runs = (looked: readonly Guarded[]) =>
    Object.entries(asks).flatMap(([name, of]) => {
      const operation = operations().find(({ act }) => act.name === name)
      assert.ok(operation, name)
      if (operation.kind !== "change" && operation.kind !== "upload") return []
      const carried = looked.filter((one) => waysIn(operation, one).length > 0)
      const isAlways = carried.some((one) => requires(operation, one))
      return (of === aside ? [of] : of).flatMap((ask) => [
        ...(isAlways ? [] : [{ operation, ask, carries: undefined }]),
        ...carried.map((carries) => ({ operation, ask, carries })),
      ])
    })

  const requires = (operation: Operation, one: Guarded): boolean =>
    waysIn(operation, one).some((way) => schemaOf(operation.act).required?.includes(way))

  const inputWith = async (
    operation: Operation,
    ask: Ask | typeof aside,
    filled: Filled,
    carries: Guarded | undefined,
  ): Promise<Record<string, unknown>> => {
    const { act } = operation
    const input = await inputOf(act, ask, filled)
    const barred = new Set(
      guarded()
        .filter((one) => !requires(operation, one))
        .flatMap((one) => waysIn(operation, one)),
    )
    const bare = Object.fromEntries(Object.entries(input).filter(([name]) => !barred.has(name)))
    const [way] = carries === undefined || requires(operation, carries) ? [] : waysIn(operation, carries)
    if (way === undefined) return bare
    return { ...bare, [way]: values[way] ?? sample(schemaOf(act).properties?.[way] ?? {}, true) }
  }

  test("who may write everything brings each field in by each operation that takes it", async () => {
    const asked = await askIn("all")
    const wrote = new Map<string, string[]>()
    for (const { operation, input, carries, status, text, changed } of asked) {
      for (const field of changed) wrote.set(field, [...(wrote.get(field) ?? []), operation.act.name])
      if (carries === undefined) continue
      const what = `${operation.act.name} with ${nameOf(carries)}: ${JSON.stringify(input)}`
      assert.equal(status, 200, `${what} answered ${text}`)
      assert.ok(changed.has(nameOf(carries)), `${what} changed nothing`)
    }
    for (const one of guarded()) {
      const by = wrote.get(nameOf(one)) ?? []
      for (const act of ["imports.start", "imports.run"])
        assert.ok(by.includes(act), `${nameOf(one)} is not written by ${act}`)
    }
  })

  const lacked = ["persons.see-contact", "persons.see-financial", "persons.see-identifiers"]

  test("every permission that a field needs is among those that are taken away here", () => {
    assert.deepEqual([...new Set(guarded().map(({ needs }) => needs.name))].toSorted(), lacked)
  })

  for (const without of lacked) {
    test(`without ${without} nothing of it comes in, changes or goes, and the try is in the log`, async () => {
      const asked = await askIn(without.replace("persons.see-", "geen-"), without)
      const carrying = asked.filter(({ carries }) => carries !== undefined)
      assert.ok(carrying.length > 0)
      for (const { operation, carries, status, text, changed, refusals } of asked) {
        const what = `${operation.act.name}${carries === undefined ? "" : ` with ${nameOf(carries)}`}`
        assert.deepEqual([...changed], [], `${what} wrote what its asker may not write: ${text}`)
        if (carries === undefined) continue
        const problem = JSON.parse(text.slice(text.indexOf("\n{"))) as { code: string; details?: { field?: string } }
        assert.deepEqual([status, problem.code], [403, "general.field.not-allowed"], `${what} answered ${text}`)
        assert.equal(problem.details?.field, carries.field, what)
        assert.equal(refusals, 1, `${what} left no line`)
      }
      // What carries none of it goes on as before: it was the field that was refused.
      for (const { operation, carries, status, text } of asked) {
        const has = carrying.some((one) => one.operation === operation)
        if (has && carries === undefined) assert.equal(status, 200, `${operation.act.name} answered ${text}`)
      }
    })
  }
})

/** The fields of which something came in, changed, or went of somebody who is still there. */
function changedBetween(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  looked: readonly Guarded[],
): ReadonlySet<string> {
  const names = looked.map(nameOf)
  const keys = [...new Set([...before.keys(), ...now.keys()])].filter((key) => before.get(key) !== now.get(key))
  return new Set(
    keys.flatMap((key) => {
      const [person = "", , name = ""] = key.split(" ")
      return names.includes(name) && now.has(person) ? [name] : []
    }),
  )
}
