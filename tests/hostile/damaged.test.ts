import assert from "node:assert/strict"
import { test } from "node:test"
import type { z } from "zod"
import type { Act } from "#ground/kernel/act.ts"
import { type ErasureId, newId, type PersonId, type UserId } from "#ground/kernel/ids.ts"
import type { Operation } from "#ground/kernel/operation.ts"
import { instantText } from "#ground/kernel/time.ts"
import { allWords } from "#main/rooms.ts"
import { staff } from "#gate/accounts/accounts.ts"
import { withoutRights } from "#gate/access/access.ts"
import { insertAsking, writeEnded } from "#gate/approval/rows.ts"
import { createGroup } from "#gate/groups/contract.ts"
import { attestGroup, getAttestation } from "#gate/review/contract.ts"
import { beginEmergency } from "#records/emergency/contract.ts"
import { addInactiveReason } from "#records/persons/contract.ts"
import { issueCertificate } from "#duties/certificates/certificates.ts"
import { addFigures } from "#duties/erasure/figure-rows.ts"
import { groupName } from "#duties/erasure/groups.ts"
import { createPolicy, whatIf } from "#duties/retention/contract.ts"
import { noteRun } from "#duties/backups/backups.ts"
import type { OpenPractice } from "#gate/practices/practices.ts"
import { gather } from "#main/rooms.ts"
import { damages, rowsOf, sealedTables, type SealedTable, setSealed } from "#tests/people/damage.ts"
import { fillEverything } from "#tests/people/everything.ts"
import { withIds } from "#tests/people/own-canaries.ts"
import { type Served, served } from "#tests/people/served.ts"
import { asks, aside, type Filled, inputOf } from "./asks.ts"
import { differences, type Json } from "./differences.ts"
import { got } from "./got.ts"

const boss = "boss@linde.example"
const sign = allWords.in("nl")("general.unreadable")

type Row = Readonly<Record<string, unknown>>
type Read = { readonly name: string; readonly act: Act; readonly input: Record<string, unknown> }
type Answer = { readonly status: number; readonly body: Json | undefined; readonly text: string }

/** Everything that only reads, each with a right input. */
async function readsOf(operations: readonly Operation[], filled: Filled): Promise<readonly Read[]> {
  const reads: Read[] = []
  for (const [name, of] of Object.entries(asks)) {
    const operation = operations.find(({ act }) => act.name === name)
    assert.ok(operation, name)
    if (operation.kind !== "look" && operation.kind !== "download") continue
    for (const ask of of === aside ? [aside] : of)
      reads.push({ name, act: operation.act, input: await inputOf(operation.act, ask, filled) })
  }
  // One export shows as much as two.
  return reads.filter(({ input }) => input["content"] !== "provided")
}

/** What is asked all day: while something is damaged that decides, and is shown to nobody, the house goes on. */
const daily =
  /search|persons\.get$|dossiers\.(get|list)|documents\.list|tasks\.list|holds\.list|erasure\.list|\.list$|accounts\.me/

async function answersTo({ boss: visitor }: Filled, reads: readonly Read[]): Promise<readonly Answer[]> {
  await visitor.stepUpOnce(boss)
  const answers: Answer[] = []
  for (const { act, input } of reads) {
    const { status, text } = await got(visitor, act, input)
    const json = text.slice(text.lastIndexOf("\n") + 1)
    answers.push({ status, text, body: act.answers === "file" ? undefined : (JSON.parse(json) as Json) })
  }
  return answers
}

const nameOf = ({ name, input }: Read): string => `${name} ${JSON.stringify(input).slice(0, 80)}`

/** What the program writes for its operator. */
function operatorsLog(): {
  readonly lines: () => readonly { event: string; table?: string; row?: string }[]
  end(): void
} {
  const write = process.stderr.write.bind(process.stderr)
  const lines: string[] = []
  process.stderr.write = ((line: string | Uint8Array) => lines.push(String(line)) > 0) as typeof process.stderr.write
  return {
    lines: () =>
      lines.flatMap((line) => (line.startsWith("{") ? [JSON.parse(line) as { event: string; table?: string }] : [])),
    end: () => void (process.stderr.write = write),
  }
}

/** What is shown differs only where it says that it cannot be read: the word stands there, or the thing is marked. */
const saysSo = (now: Json | undefined, within: readonly Readonly<Record<string, Json>>[]): boolean =>
  says(now) || within.some((thing) => Boolean(thing["unreadable"]) || Object.values(thing).some(says))

const says = (value: Json | undefined): boolean => typeof value === "string" && value.includes(sign)

/** When a session was last used, when somebody signed in, and how long something lasts goes on by itself; so does the list of who did. */
const isOfTheRow = (difference: string): boolean => !/lastUsedAt|[sS]ignedInAt|secondsLeft/.test(difference)

const isOfFaults = (one: Json): boolean =>
  typeof one === "object" && one !== null && "place" in one && one.place === "/faults"

/** An answer without that there are faults: whoever manages is told of those in their own place, and of nothing else otherwise. */
const beside = (body: Json | undefined): Json | undefined =>
  typeof body === "object" && body !== null
    ? (Object.fromEntries(
        Object.entries(body).map(([name, value]: [string, Json]) => [
          name,
          Array.isArray(value) ? value.filter((one) => !isOfFaults(one)) : value,
        ]),
      ) as Json)
    : body

const isMarked = (text: string): boolean => text.includes(sign) || text.includes(`"unreadable":true`)

/** Rows that nothing shows, or that only come about in the middle of something; each is told all the same. */
const notShown = ["outbox"]
/** Tables in which something is for a moment only; what reads them is like what reads the others. */
const momentary = [
  "outbox",
  "totp_setups",
  "totp_secrets",
  "passkeys",
  "email_changes",
  "folder_rules",
  "folder_runs",
  "retention_ends",
]

/** Of a file in which one row is wrong, and one is perhaps somebody who is there. */
const rows = "achternaam;voorletters;geboortedatum\nNieuw;A.;\nFout;B.;31-31-1990\ngewoonwoord Tweede;;\n"

type Standing = {
  readonly site: Served
  readonly practice: OpenPractice
  readonly filled: Filled
  readonly reads: readonly Read[]
  readonly before: readonly Answer[]
  /** What is not the same when it is asked twice. */
  readonly restless: ReadonlySet<Read>
}

async function stand(site: Served, work: (standing: Standing) => Promise<void>): Promise<void> {
  await site.practice("linde", boss)
  const visitor = await site.signedIn("linde", boss)
  const empty = { boss: visitor, everything: await fillEverything(visitor, boss, "gewoonwoord", rows) }
  await site.hoeder.practices.use("linde", async (practice) => {
    assert.ok(practice)
    const ids = await fillTheRest(practice, empty)
    const filled = { boss: visitor, everything: withIds(empty.everything, ids) }
    const reads = await readsOf(gather(site.hoeder.rooms, "operations"), filled)
    await answersTo(
      filled,
      reads.filter(({ act }) => act.answers !== "file"),
    )
    const first = await answersTo(filled, reads)
    const before = await answersTo(filled, reads)
    const restless = new Set(
      reads.filter((_read, at) => differences(first[at]?.body, before[at]?.body, () => false).length > 0),
    )
    await work({ site, practice, filled, reads, before, restless })
  })
}

/** What is wrong with the answers while something is damaged that decides nothing. */
function faultsIn(
  { reads, before, restless }: Standing,
  asked: readonly Read[],
  now: readonly Answer[],
): readonly string[] {
  return asked.flatMap((read, at) => {
    const [was, is] = [before[reads.indexOf(read)], now[at]]
    if (was === undefined || is === undefined) throw new Error("everything is answered")
    if (is.status >= 500 || (was.status === 200 && is.status !== 200 && !mayBeRefused.has(read.name)))
      return [`${nameOf(read)} answered ${is.status} instead of ${was.status}: ${is.text.slice(-300)}`]
    if (restless.has(read) || read.name.includes("sign-ins") || is.status !== 200) return []
    return differences(beside(was.body), beside(is.body), saysSo)
      .filter(isOfTheRow)
      .map((difference) => `${nameOf(read)} ${difference}`)
  })
}

/** What shows one single thing, which cannot be shown. */
const mayBeRefused: ReadonlySet<string> = new Set([
  "persons.show-identifier",
  "certificates.get",
  "imports.list-duplicates",
])

const [first] = Object.keys(damages)

/** What is found wrong while one row of a table is damaged, in every way. */
async function damageOne(standing: Standing, table: SealedTable, rows: readonly Row[], row: Row): Promise<string[]> {
  const { practice, filled, reads, before } = standing
  const whole = row["sealed"] as Uint8Array
  const other = (rows.find((one) => one !== row)?.["sealed"] ?? Buffer.alloc(80, 7)) as Uint8Array
  await filled.boss.stepUpOnce(boss)
  const cookies = [...filled.boss.cookies]
  let concerned = table.decides ? reads.filter(({ name }) => daily.test(name)) : reads
  const found: string[] = []
  for (const [way, damage] of Object.entries(damages)) {
    const asked = concerned
    await setSealed(practice, table, row, damage(whole, other))
    const now = await answersTo(filled, asked)
    await setSealed(practice, table, row, whole)
    if (table.decides) for (const [name, value] of cookies) filled.boss.cookies.set(name, value)
    const was = asked.map((read) => before[reads.indexOf(read)])
    const faults = table.decides
      ? now.flatMap((answer, at) => brokenBy(asked[at], answer))
      : faultsIn(standing, asked, now)
    found.push(...faults.map((fault) => `${table.shape.name}, ${way}: ${fault}`))
    if (table.decides) return found
    if (way === first && !now.some(({ text }) => isMarked(text)) && !notShown.includes(table.shape.name))
      found.push(`${table.shape.name}, ${way}: nothing says so`)
    // In the other ways it is no other answers that differ.
    concerned = asked.filter((read, at) => now[at]?.text !== was[at]?.text && !read.name.startsWith("portability."))
  }
  return found
}

const brokenBy = (read: Read | undefined, { status, text }: Answer): readonly string[] =>
  status >= 500 && read !== undefined ? [`${nameOf(read)} answered ${status}: ${text.slice(-300)}`] : []

// What is sealed is opened above the engine, and this asks all there is a hundred times: on SQLite alone. On both engines a whole
// person, a trial of a backup and a key are damaged (`damaged-person.test.ts`).
test("one damaged row takes nobody else with it", { timeout: 840_000 }, async () => {
  const log = operatorsLog()
  const site = await served()
  try {
    await stand(site, async (standing) => {
      const { practice, filled } = standing
      const found: string[] = []
      const damaged: { table: string; row: string }[] = []
      for (const table of await sealedTables(practice, site.hoeder.rooms)) {
        const rows = await rowsOf(practice, table)
        const row = chosen(rows, filled)
        if (row === undefined) {
          if (!momentary.includes(table.shape.name)) found.push(`nothing is in ${table.shape.name}`)
          continue
        }
        found.push(...(await damageOne(standing, table, rows, row)))
        if (!table.decides) damaged.push({ table: table.shape.name, row: keyOf(table, row) })
      }
      assert.deepEqual(found, [])

      const told = log.lines().filter(({ event }) => event === "unreadable")
      for (const { table, row } of damaged.filter((one) => !notShown.includes(one.table)))
        assert.equal(told.filter((one) => one.table === table && one.row === row).length, 1, `${table} ${row}, once`)
    })
  } finally {
    log.end()
    await site.close()
  }
})

const keyOf = ({ shape }: SealedTable, row: Row): string => shape.key.map((column) => String(row[column])).join("/")

/** A row of the person who has something of everything, where there is one; else one that is not about who asks. */
const chosen = (rows: readonly Row[], { everything }: Filled): Row | undefined =>
  rows.find((row) => row["id"] === everything.person || row["person_id"] === everything.person) ??
  rows.find((row) => !Object.values(row).includes(everything.known("responsible"))) ??
  rows[0]

/** Rows of the tables that nothing fills which is there at the beginning. */
async function fillTheRest(
  practice: OpenPractice,
  { boss: visitor, everything }: Filled,
): Promise<ReadonlyMap<string, string>> {
  const user = everything.known("responsible") as UserId
  await visitor.stepUpOnce(boss)
  await visitor.does(createGroup, { name: "Nog een groep" })
  await visitor.does(addInactiveReason, { name: "Ver weg" })
  await visitor.does(beginEmergency, { person: everything.other as PersonId, reason: "in nood gewoonwoord" })
  const { groups } = await visitor.does(getAttestation, {})
  for (const { id, members } of groups)
    await visitor.does(attestGroup, { id, members: members.map((member) => member.id) })
  const { id: policies } = await visitor.does(createPolicy, {
    ...policy,
    seen: (await visitor.does(whatIf, policy)).seen,
  })
  await practice.change(
    { actor: { kind: "system", job: "test" }, language: "nl", audience: staff, ...withoutRights },
    async (at) => {
      await noteRun(at, { kind: "backup", withKeys: true, figures: { documents: 1, bytes: 1, kept: 1 } })
      await issueCertificate(at, { kind: "erasure", at: instantText(at.now), facts: [], counts: [], skipped: [] })
      await addFigures(at, { [groupName({ age: "30-44", postcode: "NL 30" })]: 7 })
      await writeEnded(at, newId<ErasureId>(at.now), user, 3)
      await insertAsking(at, {
        kind: "erasure-number",
        thing: user,
        state: "refused",
        by: user,
        at: instantText(at.now),
        behind: [user],
        askerNeeds: [],
        needs: [],
        told: [],
        waitsADay: false,
        answers: [],
      })
    },
  )
  return new Map([["policies", policies]])
}

const policy: z.input<typeof whatIf.takes> = {
  name: "Kort",
  about: { kind: "person", which: "without-dossier" },
  event: "last-contact",
  term: { years: 5 },
  end: "erase",
}
