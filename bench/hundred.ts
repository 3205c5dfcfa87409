import { createPerson } from "#records/persons/contract.ts"
import { password } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"
import type autocannon from "autocannon"
import { cpuEach, startChild } from "./load.ts"
import type { Row } from "./table.ts"

const practices = 100
const connections = 16

/** Reading a person, logged durably: in a hundred practices by turns, beside the same in one of them. */
export async function hundred(): Promise<readonly Row[]> {
  const server = await startChild("many", "", String(practices))
  const requests: autocannon.Request[] = []
  for (let nth = 0; nth < practices; nth += 1) {
    const anna = new Visitor(server.address)
    await anna.signIn(`p${nth}`, "anna@bench.example", password)
    const { id } = await anna.does(createPerson, { name: { familyName: "Zwaluw", nameUse: "own" } })
    requests.push({ method: "GET", path: `/api/persons/${id}`, headers: { cookie: anna.cookie } })
  }
  const reading = (some: readonly autocannon.Request[]) =>
    cpuEach(server, { url: server.address, requests: [...some], connections })
  const [one, all] = [await reading(requests.slice(0, 1)), await reading(requests)]
  server.stop()
  return [
    { what: "read in one practice", figure: one.cpu, unit: "us" },
    { what: `read in ${practices} practices by turns`, figure: all.cpu, unit: "us", ratio: all.cpu / one.cpu },
    { what: "", figure: all.perSecond, unit: "requests/s", ratio: all.perSecond / one.perSecond },
  ]
}
