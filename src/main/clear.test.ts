// Nothing about anybody stands in the database in the clear: each column of text says what it holds, and holds that.
import assert from "node:assert/strict"
import { test } from "node:test"
import { isProven } from "#ground/kernel/table-rule.ts"
import { clearForErased } from "#ground/kernel/ending.ts"
import { tables } from "#ground/kernel/scope.ts"
import { createOrganisation } from "#records/organisations/contract.ts"
import { createTask } from "#records/tasks/contract.ts"
import { previewErasure } from "#duties/erasure/contract.ts"
import { createTeam } from "#duties/teams/contract.ts"
import { type ClearForm, clearForms, clearTexts, tellOfPersons } from "#tests/people/clear-texts.ts"
import { closePractice, makePractice, type TestPractice } from "#tests/people/making.ts"
import { closeAll, fillTwoFiles } from "#tests/people/two-files.ts"

const columnsOf = (form: ClearForm): readonly string[] =>
  Object.entries(clearTexts[form]).flatMap(([table, columns]) =>
    columns.split(" ").map((column) => `${table}.${column}`),
  )
const forms = Object.keys(clearForms) as ClearForm[]
const formOf = new Map(forms.flatMap((form) => columnsOf(form).map((place) => [place, form] as const)))

/** Tables of staff, of signing in and of the practice's own work, in which making two files puts nothing. Of persons none tells. */
const notFilled: readonly string[] = [
  "approvals",
  "archive_runs",
  "attestations",
  "attested_groups",
  "carers",
  "certificates",
  "codes",
  "credentials",
  "eid_cards",
  "eid_tickets",
  "email_changes",
  "emergency_misses",
  "ended_alone",
  "erasure_profiles",
  "figures",
  "folder_rules",
  "folder_runs",
  "group_changes",
  "import_doubles",
  "inactive_reasons",
  "invitations",
  "key_turns",
  "known_devices",
  "oidc_ended_trips",
  "oidc_links",
  "outbox",
  "passkey_challenges",
  "passkeys",
  "password_links",
  "pending_sign_ins",
  "recovery_codes",
  "retention_ends",
  "retention_seen",
  "sessions",
  "sign_in_limits",
  "sign_ins",
  "task_reminders",
  "team_members",
  "totp_secrets",
  "totp_setups",
  "user_events",
]

test("every table that tells of persons is looked at", () => {
  assert.deepEqual(
    notFilled.filter((table) => tellOfPersons.includes(table)),
    [],
  )
})

type Row = Readonly<Record<string, unknown>>

/** Every table with its columns and all its rows. */
async function everything(linde: TestPractice) {
  const shapes = await linde.practice.store.shapes()
  return linde.look(async (at) => {
    const all: { name: string; columns: readonly { name: string; type: string }[]; rows: readonly Row[] }[] = []
    for (const { name, columns } of shapes) {
      const rows = await tables<Record<string, Row>>(at).selectFrom(name).selectAll().execute()
      all.push({ name, columns, rows })
    }
    return all
  })
}

const isReadable = (value: unknown): boolean => {
  if (!(value instanceof Uint8Array) || value.length < 4) return false
  const text = Buffer.from(value).toString()
  return /^[\p{L}\p{N}\p{P}\p{Zs}]+$/u.test(text)
}

/** The readable values of a column of bytes. Of many short tokens one or another reads by chance as letters: of them it takes half. */
function readableIn(values: readonly unknown[]): readonly unknown[] {
  const readable = values.filter(isReadable)
  const long = readable.filter((value) => value instanceof Uint8Array && value.length > 12)
  return readable.length * 2 >= values.length ? readable : long
}

test("each column of text says what it holds, and holds nothing else; bytes say nothing to who reads them", async () => {
  const linde = await makePractice({ kind: "sqlite" })
  try {
    const two = await fillTwoFiles(linde)
    const { desk, anna } = two
    const team = await desk.does(createTeam, { name: "Team" })
    await desk.does(createTask, { title: "Voor het team", due: "2026-11-25", person: anna.person, team: team.id })
    await desk.does(createOrganisation, { name: "Huisarts" })
    await closeAll(linde, two)
    await desk.does(previewErasure, { end: "erase", persons: [anna.person], inactiveOnly: false })
    await linde.change((at) => at.keys.destroy(clearForErased([anna.person]), [anna.person]))
    const all = await everything(linde)
    const texts = all.flatMap(({ name, columns }) =>
      columns.filter(({ type }) => type === "text").map((column) => `${name}.${column.name}`),
    )
    const unsaid = texts.filter((column) => !formOf.has(column))
    assert.deepEqual(unsaid, [], `say in tests/people/clear-texts.ts what they hold: ${unsaid.join(", ")}`)
    assert.deepEqual(texts.toSorted(), [...formOf.keys()].toSorted())

    const persons = new Set(all.find(({ name }) => name === "persons")?.rows.map((row) => row["id"]))
    assert.equal(persons.size, 2)
    const odd: string[] = []
    for (const { name, columns, rows } of all)
      for (const { name: column, type } of columns) {
        const values = rows.map((row) => row[column])
        const readable = new Set(type === "bytes" ? readableIn(values) : [])
        for (const value of values) {
          const form = formOf.get(`${name}.${column}`)
          if (readable.has(value) || (type !== "bytes" && type !== "text" && typeof value === "string"))
            odd.push(`${name}.${column} reads ${String(value)}`)
          if (form === undefined || value === null) continue
          if (!clearForms[form].test(String(value))) odd.push(`${name}.${column} is no ${form}: ${String(value)}`)
          if (persons.has(value) && !["person", "hash"].includes(form)) odd.push(`${name}.${column} names a person`)
        }
      }
    assert.deepEqual([...new Set(odd)], [])
    assert.deepEqual(
      all.filter(({ rows }) => rows.length === 0).map(({ name }) => name),
      notFilled,
    )
  } finally {
    await closePractice(linde)
  }
})

/** Columns by which something could be opened, in tables that are said to decide nothing; and why they do not. */
const decideNothing: Readonly<Record<string, string>> = {
  "archive_runs.kind": "backup or trial",
  "archive_runs.with_keys": "told beside a backup",
  "audit_lines.event": "a copy from the line, which the chain proves",
  "audit_lines.hash": "the chain",
  "audit_lines.line": "what the chain proves",
  "migrations.name": "which steps forward were made; a database that claims others does not run",
  "permission_uses.permission": "which right was used on a day; it gives and takes none",
  "table_states.name": "of which table the sealed state is",
  "task_reminders.wanted": "whether somebody wants a mail in the morning",
}

test("a table that is said to decide nothing has no state, right or secret by which anything opens", async () => {
  const linde = await makePractice({ kind: "sqlite" })
  try {
    const undeciding = linde.rooms
      .flatMap((room) => room.tables.map(({ rule }) => rule))
      .filter((rule) => !isProven(rule))
    const may: readonly (ClearForm | undefined)[] = ["person", "id", "moment", "day", "month"]
    const found = (await linde.practice.store.shapes())
      .filter(({ name }) => undeciding.some((rule) => rule.name === name))
      .flatMap(({ name, columns }) =>
        columns
          .filter((column) =>
            column.type === "text" ? !may.includes(formOf.get(`${name}.${column.name}`)) : isOdd(column),
          )
          .map((column) => `${name}.${column.name}`),
      )
    assert.deepEqual(found.toSorted(), Object.keys(decideNothing).toSorted())
  } finally {
    await closePractice(linde)
  }
})

/** Bytes are sealed or a blind token; a number is a count. */
const isOdd = ({ name, type }: { readonly name: string; readonly type: string }): boolean =>
  type === "bytes" ? !["sealed", "token"].includes(name) : /^(is|may|has|with|wanted)(_|$)/.test(name)
