import { DatabaseSync } from "node:sqlite"
import { join } from "node:path"
import { whatIf } from "#duties/retention/contract.ts"
import { closeDossier, createDossierType, openDossier } from "#records/dossiers/contract.ts"
import { createPersons } from "#records/persons/persons.ts"
import { closePractice, makePractice, type Staff, type TestPractice } from "#tests/people/making.ts"
import type { Row } from "./table.ts"

const howMany = 100_000
const atOnce = 1000

const content = {
  name: "Dossiers",
  about: { kind: "dossier" },
  event: "dossier-closed",
  term: { years: 20 },
  end: "erase",
} as const

/** Where the rows of a practice are. */
const fileOf = ({ folder, practice }: TestPractice): string =>
  join(folder, "practices", practice.ref.slug, "practice.db")

/**
 * A hundred thousand persons with a closed dossier each. One is made as people do; the others are copies of its row with a day of
 * their own, which is all that a term needs: no seal is opened.
 */
async function fill(practice: TestPractice, boss: Staff): Promise<void> {
  for (let from = 0; from < howMany; from += atOnce)
    await practice.change((at) =>
      createPersons(
        at,
        Array.from({ length: atOnce }, (_, index) => ({
          name: { familyName: `Bos${from + index}`, nameUse: "own" as const },
          addresses: [],
          phones: [],
          emails: [],
        })),
      ),
    )
  const [first] = await practice.change((at) =>
    createPersons(at, [
      { name: { familyName: "Eerste", nameUse: "own" as const }, addresses: [], phones: [], emails: [] },
    ]),
  )
  if (first === undefined) throw new Error("nobody was made")
  const { id: type } = await boss.does(createDossierType, { name: "Behandeling" })
  const { id } = await boss.does(openDossier, { id: first, type, title: "Knieklachten links na een val van de trap" })
  await boss.does(closeDossier, { id, reason: "klaar" })
  const database = new DatabaseSync(fileOf(practice))
  const day = "date('1996-01-01', '+' || (row % 11000) || ' days')"
  database
    .prepare(
      `insert into dossiers select p.id, p.id, d.type_id, d.state, ${day}, ${day},
        d.responsible_id, d.created_at, d.changed_at, d.version, d.sealed, ${rest(database)}
        from (select id, row_number() over (order by id) as row from persons where id <> ?) p, dossiers d where d.id = ?`,
    )
    .run(first, id)
  database.close()
}

/** The columns that came later, as they stand in the row that is copied; the last change of care is the day of closing. */
const rest = (database: DatabaseSync): string =>
  (database.prepare("select name from pragma_table_info('dossiers')").all() as { name: string }[])
    .slice(11)
    .map(({ name }) => `d.${name}`)
    .join(", ")

/** Seconds that one scan of the tables takes, every column of every row, with nothing done about it. */
function scan(practice: TestPractice): number {
  const database = new DatabaseSync(fileOf(practice), { readOnly: true })
  const begun = performance.now()
  let rows = 0
  for (const table of ["persons", "dossiers"])
    for (const _row of database.prepare(`select * from ${table}`).iterate()) rows += 1
  const seconds = (performance.now() - begun) / 1000
  database.close()
  if (rows < 2 * howMany) throw new Error(`scanned ${rows} rows`)
  return seconds
}

/** What a policy would do with a hundred thousand dossiers, against reading the same rows once. */
export async function trying(): Promise<readonly Row[]> {
  const practice = await makePractice({ kind: "sqlite" })
  await fill(practice, await practice.staff("persons.read", "dossiers.read", "dossiers.write", "dossiers.manage-types"))
  // Sees who the examples are. The copies of the dossier open for nobody.
  const boss = await practice.staff("persons.read", "retention.manage")
  const bare = Math.min(scan(practice), scan(practice), scan(practice))
  const times: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    const begun = performance.now()
    const { about, now } = await boss.does(whatIf, content)
    times.push((performance.now() - begun) / 1000)
    if (about.dossiers <= howMany || now.dossiers === 0) throw new Error(`tried on ${about.dossiers} dossiers`)
  }
  await closePractice(practice)
  const took = times.toSorted((one, other) => one - other)[2] ?? 0
  return [
    { what: "one scan of 100,000 persons and 100,000 dossiers", figure: bare, unit: "s" },
    { what: "what-if of a policy over them", figure: took, unit: "s", ratio: took / bare, aim: { atMost: 3 } },
  ]
}
