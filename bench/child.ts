// A server for the benchmarks, in a process of its own. Says where it is on a line of JSON and ends with its parent.
import { usual } from "#ground/crypto/password.ts"
import { actingFor } from "#ground/kernel/field-rules.ts"
import { withoutRights } from "#gate/access/access.ts"
import { staff } from "#gate/accounts/accounts.ts"
import type { Borrower } from "#gate/practices/practices.ts"
import { served } from "#tests/people/served.ts"
import fastify from "fastify"
import { fillPersons } from "./persons.ts"

const [kind = "hoeder", folder = "", persons = "0", url] = process.argv.slice(2)

if (kind === "empty") {
  const app = fastify()
  app.get("/", async () => ({ ok: true }))
  app.post("/", async () => ({ ok: true }))
  console.log(JSON.stringify({ address: await app.listen({ host: "127.0.0.1", port: 0 }) }))
} else if (kind === "many") {
  const { address, practice } = await served()
  for (let nth = 0; nth < Number(persons); nth += 1) await practice(`p${nth}`, "anna@bench.example")
  console.log(JSON.stringify({ address }))
} else if (kind === "serve") {
  const begun = performance.now()
  const { address, hoeder } = await served({ folder, key: Buffer.from(persons, "hex") })
  process.on("message", async (howMany) => {
    if (typeof howMany !== "number") return
    for (const { slug } of (await hoeder.practices.list()).slice(0, howMany))
      await hoeder.practices.use(slug, async () => undefined)
    process.send?.(howMany)
  })
  console.log(JSON.stringify({ address, readyAfter: performance.now() - begun }))
} else {
  const { address, practice, user, hoeder } = await served({
    passwordCost: usual,
    ...(folder === "" ? {} : { folder }),
    ...(url === undefined ? {} : { url }),
  })
  await practice("bench", "anna@bench.example")
  // Who reaches only their own, and from whom contact data, insurance and national numbers are hidden.
  await user("bench", "bram@bench.example", ["persons.read:own", "persons.write:own"])
  if (persons !== "0") {
    const borrower: Borrower = {
      actor: { kind: "operator", command: "bench" },
      language: "nl",
      audience: staff,
      ...withoutRights,
    }
    await hoeder.practices.use("bench", async (open) => {
      await fillPersons(
        async (write) => open?.change(borrower, (at) => write(actingFor(at, new Set()))),
        Number(persons),
      )
    })
  }
  console.log(JSON.stringify({ address }))
}
process.stdin.resume()
process.stdin.on("end", () => process.exit(0))
process.on("message", (message) => {
  if (typeof message === "number") return
  const { user, system } = process.cpuUsage()
  process.send?.(message === "memory" ? process.memoryUsage.rss() : user + system)
})
