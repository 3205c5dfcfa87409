import { getMe } from "#gate/accounts/contract.ts"
import { createPerson } from "#records/persons/contract.ts"
import { searchPersons } from "#records/search/contract.ts"
import { password } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"
import type autocannon from "autocannon"
import { cpuEach, startChild } from "./load.ts"
import { prefix } from "./persons.ts"
import type { Row } from "./table.ts"

const connections = 16

const headersOf = (visitor: Visitor) => ({
  cookie: visitor.cookie,
  origin: visitor.address,
  "content-type": "application/json",
})

const postTo = (visitor: Visitor, path: string, body: object): autocannon.Options => ({
  url: `${visitor.address}/api${path}`,
  method: "POST",
  headers: headersOf(visitor),
  body: JSON.stringify(body),
})

/** Reads these persons, one after the other. */
export const readingBy = (visitor: Visitor, persons: readonly string[]): autocannon.Options => ({
  url: visitor.address,
  requests: persons.map((id) => ({
    method: "GET" as const,
    path: `/api/persons/${id}`,
    headers: headersOf(visitor),
  })),
})

export const searchingBy = (visitor: Visitor, asked: object): autocannon.Options =>
  postTo(visitor, "/persons/search", asked)

/** Makes persons, each of another name. */
export const creatingBy = (visitor: Visitor): autocannon.Options => ({
  ...postTo(visitor, "/persons", { name: { familyName: "Nieuw" } }),
  setupClient: (client) => {
    let made = 0
    client.on("response", () => {
      made += 1
      const familyName = `Nieuw${crypto.randomUUID().slice(0, 8)}${made}`
      client.setBody(JSON.stringify({ name: { familyName } }))
    })
  },
})

/** What people ask for all day: how much processor time each may take, in that of an empty route. */
const asked = (
  visitor: Visitor,
  persons: readonly string[],
  lastPage: number,
): Readonly<Record<string, readonly [number, autocannon.Options]>> => {
  const search = (body: object): autocannon.Options => searchingBy(visitor, body)
  return {
    "who am I": [2.5, { url: `${visitor.address}/api/me`, headers: headersOf(visitor) }],
    "a person, logged durably": [4, readingBy(visitor, persons)],
    "a list of 50": [12, search({})],
    "the last page of that list": [12, search({ page: lastPage })],
    "a letter, 50 of hundreds": [12, search({ letter: "B" })],
    "a search by prefix, 50 of 125": [15, search({ query: prefix })],
    "a person made": [30, creatingBy(visitor)],
  }
}

/** Each of them at 10,000 and at 100,000 persons, beside an empty route. */
export async function asking(): Promise<readonly Row[]> {
  const empty = await startChild("empty")
  const bare = await cpuEach(empty, { url: empty.address, connections })
  empty.stop()
  const rows: Row[] = [
    { what: "empty Fastify route, 16 connections", figure: bare.cpu, unit: "us" },
    { what: "", figure: bare.perSecond, unit: "requests/s" },
  ]
  const first = new Map<string, number>()
  for (const howMany of [10_000, 100_000]) {
    const server = await startChild("hoeder", "", String(howMany))
    const anna = new Visitor(server.address)
    await anna.signIn("bench", "anna@bench.example", password)
    await anna.does(getMe, {})
    const { persons } = await anna.does(searchPersons, { size: 200 })
    await anna.does(createPerson, { name: { familyName: "Eerste", nameUse: "own" } })
    const count = howMany.toLocaleString("en")
    for (const [what, [atMost, options]] of Object.entries(
      asked(
        anna,
        persons.map(({ id }) => id),
        howMany / 50,
      ),
    )) {
      const { cpu, perSecond } = await cpuEach(server, { ...options, connections })
      const small = first.get(what)
      if (small === undefined) first.set(what, cpu)
      rows.push(
        small === undefined
          ? { what: `${what}, ${count} persons`, figure: cpu, unit: "us", ratio: cpu / bare.cpu, aim: { atMost } }
          : { what: `${what}, ${count}`, figure: cpu, unit: "us", ratio: cpu / small, aim: { atMost: 1.5 } },
        { what: "", figure: perSecond, unit: "requests/s", ratio: perSecond / bare.perSecond },
      )
    }
    server.stop()
  }
  return rows
}
