import type { Staff, TestPractice } from "./practice.ts"
import { tables } from "#ground/kernel/scope.ts"
import { getImport, type Import, startImport } from "#duties/imports/contract.ts"

/** The headings of a file with the most common columns. */
export const headings = "voornamen;voorvoegsel;achternaam;geboortedatum;postcode;email"

/** Such a file. */
export const csv = (...rows: string[]) => Buffer.from([headings, ...rows, ""].join("\r\n"))

/** Rows of it: two that are right, and one that is not. */
export const anna = "Anna;de;Vries;1-2-1985;1234 AB;anna@example.org"
export const bea = "Bea;;Jansen;02/03/1990;;"
export const wrong = "Cor;;;31-2-1985;;x"

type Ask = { mode?: "trial" | "run"; take?: "good" | "all"; takeDuplicates?: boolean }

/** Hands a file in and waits for what becomes of it. */
export async function handIn(
  linde: TestPractice,
  staff: Staff,
  bytes: Uint8Array,
  { mode = "trial", ...ask }: Ask = {},
): Promise<Import> {
  const { id } = await staff.sends(startImport, { mode, ...ask }, { name: "relaties.csv", bytes })
  await linde.work()
  return staff.does(getImport, { id })
}

/** May see what a file tells: who may not see a field cannot import it. */
export const importer = ["intake.run", "persons.see-contact", "persons.see-identifiers"]

/** How many rows are what. */
export const counts = ({ rows: { fresh, duplicate, wrong: bad, handled, total } }: Import) => ({
  fresh,
  duplicate,
  wrong: bad,
  handled,
  total,
})

export type PersonTables = { persons: { id: string }; person_tokens: { person_id: string } }

export async function peopleMade(linde: TestPractice): Promise<number> {
  return linde.look(async (at) => (await tables<PersonTables>(at).selectFrom("persons").select("id").execute()).length)
}
