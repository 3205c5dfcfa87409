import { createPerson } from "#records/persons/contract.ts"
import { aFullPerson } from "#tests/people/everything.ts"
import { password } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"
import { rate, startChild } from "./load.ts"
import type { Row } from "./table.ts"

/** Opening a person's file, with session, permission, durable log line and unsealing, against a route that does nothing. */
export async function reading(): Promise<readonly Row[]> {
  const empty = await startChild("empty")
  const bare = await rate({ url: empty.address, connections: 16 })
  empty.stop()

  const hoeder = await startChild("hoeder")
  const anna = new Visitor(hoeder.address)
  await anna.signIn("bench", "anna@bench.example", password)
  const persons: string[] = []
  for (let index = 0; index < 200; index += 1) {
    const { bsn: _number, ...person } = aFullPerson(`Jansen${index}`, "")
    persons.push((await anna.does(createPerson, person)).id)
  }
  const headers = { cookie: anna.cookie }
  const requests = persons.map((id) => ({ method: "GET" as const, path: `/api/persons/${id}`, headers }))
  const read = await rate({ url: hoeder.address, connections: 16, requests })
  const me = await rate({ url: `${hoeder.address}/api/me`, connections: 16, headers })
  hoeder.stop()
  return [
    { what: "empty Fastify route, 16 connections", figure: bare, unit: "requests/s" },
    { what: "who am I: session and permissions alone", figure: me, unit: "requests/s", ratio: me / bare },
    { what: "a person, logged durably", figure: read, unit: "requests/s", ratio: read / bare, aim: { atLeast: 0.25 } },
  ]
}
