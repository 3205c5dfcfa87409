import assert from "node:assert/strict"
import { onEachEngine } from "#tests/people/practice.ts"

/** Why a table does not go along with a practice that leaves. */
const stays: Readonly<Record<string, string>> = {
  // Made again from what goes along.
  cared_for: "whose file is within whose reach: follows from the dossiers",
  dossier_tokens: "an index: follows from the dossiers",
  organisation_tokens: "an index: follows from the organisations",
  person_tokens: "an index: follows from the persons",
  person_numbers: "an index: the number is with its person",
  numbers: "the next number to give: follows from those that were given",
  permission_uses: "the last day on which a right was used: follows from the log",
  // What signs people in, and what is under way: worth nothing elsewhere, and a danger.
  codes: "signs somebody in",
  credentials: "signs somebody in",
  eid_cards: "signs somebody in",
  eid_tickets: "signs somebody in",
  emergency_misses: "how often somebody may still look for emergency access",
  email_changes: "a link that waits to be used",
  invitations: "a link that waits to be used",
  known_devices: "from where somebody signed in before: only to warn them",
  oidc_ended_trips: "signs somebody in",
  oidc_links: "signs somebody in",
  passkey_challenges: "signs somebody in",
  passkeys: "signs somebody in",
  password_links: "a link that waits to be used",
  pending_sign_ins: "signs somebody in",
  recovery_codes: "signs somebody in",
  sessions: "who is signed in now",
  sign_in_limits: "how often somebody may still try",
  totp_secrets: "signs somebody in",
  totp_setups: "signs somebody in",
  // Hoeder's own.
  archive_runs: "backups of this installation; that they were made is in the log",
  erasure_items: "what an erasure is to take; whoever is there is in their own file, and whoever is not is nobody's",
  import_doubles: "who in a file may be known already, to be decided on; gone when the file is",
  import_faults: "rows that were wrong and were not taken; gone when the file is",
  key_turns: "the keys of this installation",
  migrations: "how this installation's tables are made",
  outbox: "mail that still leaves from here",
  retention_seen: "who put a notice aside",
  settings: "how Hoeder works here; one of them is the secret of the sign-in provider",
  task_reminders: "which reminders were sent",
  table_states: "what proves the rows of the others to this program, with its own key",
  tombstones: "whom the keys were of that are gone, by ids that mean nothing elsewhere",
}

onEachEngine("every table of a practice goes along when it leaves, or it is said why not", async (aPractice) => {
  const linde = await aPractice()
  const all = (await linde.practice.store.shapes()).map(({ name }) => name)
  const dataKinds = linde.rooms.flatMap((room) => room.dataKinds.map(({ table }) => table.name))
  const open = linde.rooms.flatMap((room) =>
    (room.openTables ?? []).flatMap((table) => table.of.map(({ name }) => name)),
  )
  const goes = new Set([...dataKinds, ...open])

  assert.deepEqual(
    all.filter((table) => !goes.has(table) && stays[table] === undefined),
    [],
    "neither goes along nor is it said why not",
  )
  assert.deepEqual(
    Object.keys(stays).filter((table) => goes.has(table) || !all.includes(table)),
    [],
    "goes along after all, or is not there",
  )
  assert.deepEqual(
    [...goes].filter((table) => !all.includes(table)),
    [],
    "is said to go along, and is not there",
  )
})

onEachEngine("no two tables that go along have one name, and each says what stands in it", async (aPractice) => {
  const linde = await aPractice()
  const tables = linde.rooms.flatMap((room) => room.openTables ?? [])
  const names = [...tables, ...linde.rooms.flatMap((room) => room.dataKinds)].map(({ name }) => name)
  assert.deepEqual(names, [...new Set(names)])
  await linde.look(async (at) => {
    for (const { name, columns, rows } of tables) {
      for await (const row of rows(at))
        for (const column of Object.keys(row)) assert.ok(column in columns, `${name}.${column}`)
    }
  })
})
