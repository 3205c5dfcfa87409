// A server for the benchmarks, in a process of its own. Says where it is on a line of JSON and ends with its parent.
import { usual } from "#ground/crypto/password.ts"
import { served } from "#tests/people/served.ts"
import fastify from "fastify"

const [kind = "hoeder", folder] = process.argv.slice(2)

if (kind === "empty") {
  const app = fastify()
  app.get("/", async () => ({ ok: true }))
  app.post("/", async () => ({ ok: true }))
  console.log(JSON.stringify({ address: await app.listen({ host: "127.0.0.1", port: 0 }) }))
} else {
  const { address, practice, user } = await served({ passwordCost: usual, ...(folder === undefined ? {} : { folder }) })
  await practice("bench", "anna@bench.example")
  // Who reaches only their own, and from whom contact data, insurance and national numbers are hidden.
  await user("bench", "bram@bench.example", ["persons.read:own", "persons.write:own"])
  console.log(JSON.stringify({ address }))
}
process.stdin.resume()
process.stdin.on("end", () => process.exit(0))
process.on("message", (message) => {
  if (message === "memory") process.send?.(process.memoryUsage.rss())
})
