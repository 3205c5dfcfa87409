import { changePerson, createPerson } from "#records/persons/contract.ts"
import { aFullPerson } from "#tests/people/everything.ts"
import { password } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"
import { rate, startChild } from "./load.ts"
import type { Row } from "./table.ts"

/**
 * Opening a person's file, with session, permission, durable log line and unsealing, against a route that does nothing; and what
 * it costs that a right reaches only some and fields are hidden.
 */
export async function reading(): Promise<readonly Row[]> {
  const empty = await startChild("empty")
  const bare = await rate({ url: empty.address, connections: 16 })
  empty.stop()

  const hoeder = await startChild("hoeder")
  const anna = new Visitor(hoeder.address)
  await anna.signIn("bench", "anna@bench.example", password)
  const bram = new Visitor(hoeder.address)
  await bram.signIn("bench", "bram@bench.example", password)
  const read = await rate({ url: hoeder.address, connections: 16, requests: await requestsOf(anna, anna) })
  const own = await rate({ url: hoeder.address, connections: 16, requests: await requestsOf(bram, anna) })
  const headers = { cookie: anna.cookie }
  const me = await rate({ url: `${hoeder.address}/api/me`, connections: 16, headers })
  hoeder.stop()
  return [
    { what: "empty Fastify route, 16 connections", figure: bare, unit: "requests/s" },
    { what: "who am I: session and permissions alone", figure: me, unit: "requests/s", ratio: me / bare },
    { what: "a person, logged durably", figure: read, unit: "requests/s", ratio: read / bare, aim: { atLeast: 0.25 } },
    {
      what: "the same with only own persons, and fields hidden",
      figure: own,
      unit: "requests/s",
      ratio: own / read,
      aim: { atLeast: 0.85 },
    },
  ]
}

/** Persons that a reader made, and may read whether their rights reach all or only their own; filled by somebody who may fill all. */
async function requestsOf(reader: Visitor, filler: Visitor) {
  const headers = { cookie: reader.cookie }
  const made: { method: "GET"; path: string; headers: typeof headers }[] = []
  for (let index = 0; index < 200; index += 1) {
    const { bsn: _number, ...person } = aFullPerson(`Jansen${index}`, "")
    const { id, version } = await reader.does(createPerson, { name: person.name })
    await filler.does(changePerson, { ...person, id, version })
    made.push({ method: "GET", path: `/api/persons/${id}`, headers })
  }
  return made
}
