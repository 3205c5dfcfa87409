import { createPerson } from "#records/persons/contract.ts"
import { searchPersons } from "#records/search/contract.ts"
import { startPostgres } from "#tests/people/postgres.ts"
import { password } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"
import { creatingBy, readingBy } from "./asking.ts"
import { cpuEach, startChild } from "./load.ts"
import type { Row } from "./table.ts"

const persons = 10_000

/** Reading a person and making one on an engine: requests each second and processor time of Hoeder for each. */
async function onEngine(url?: string) {
  const server = await startChild("hoeder", "", String(persons), ...(url === undefined ? [] : [url]))
  const anna = new Visitor(server.address)
  await anna.signIn("bench", "anna@bench.example", password)
  const found = await anna.does(searchPersons, { size: 200 })
  await anna.does(createPerson, { name: { familyName: "Eerste", nameUse: "own" } })
  const ids = found.persons.map(({ id }) => id)
  const [reading, creating] = [readingBy(anna, ids), creatingBy(anna)]
  const connections = 16
  const measured = {
    read: await cpuEach(server, { ...reading, connections }),
    create: await cpuEach(server, { ...creating, connections }),
  }
  server.stop()
  return measured
}

/** PostgreSQL, durable, beside SQLite. */
export async function engines(): Promise<readonly Row[]> {
  const postgres = await startPostgres({ durable: true })
  const [small, large] = [await onEngine(), await onEngine(postgres.url)]
  await postgres.stop()
  return (["read", "create"] as const).flatMap((what) => [
    { what: `${what} on SQLite`, figure: small[what].perSecond, unit: "requests/s" },
    {
      what: `${what} on PostgreSQL`,
      figure: large[what].perSecond,
      unit: "requests/s",
      ratio: large[what].perSecond / small[what].perSecond,
      aim: { atLeast: 0.6 },
    },
    { what: `${what} on PostgreSQL, processor time of Hoeder`, figure: large[what].cpu, unit: "us" },
  ])
}
