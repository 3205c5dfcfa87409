// Whoever takes a file slowly, or not at all, may keep nobody else of the practice waiting.
import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { connect, type Socket } from "node:net"
import { after, test } from "node:test"
import { endAll, testDatabase } from "#tests/people/postgres.ts"
import { served } from "#tests/people/served.ts"

after(endAll)

/** As many as read at once from a database of PostgreSQL, and more than that. */
const [readers, receivers] = [8, 20]

for (const engine of ["sqlite", "postgres"] as const)
  test(`those who take files and let them stand keep nobody from reading or writing (${engine})`, async () => {
    const site = await served(engine === "postgres" ? { url: await testDatabase() } : {})
    await site.practice("linde", "anna@linde.example")
    const anna = await site.signedIn("linde", "anna@linde.example")
    const made = async (path: string, body: object | FormData) => {
      const answer = await anna.ask("POST", path, body)
      assert.equal(answer.status, 200, answer.text)
      return (answer.body as { id: string }).id
    }
    const person = await made("/api/persons", { name: { familyName: "Vries" } })
    const form = new FormData()
    // More than lines and buffers between the two take in.
    form.append("file", new Blob([randomBytes(20_000_000)]), "scan.bin")
    const document = await made(`/api/persons/${person}/documents`, form)
    const { hostname, port, host } = new URL(site.address)
    const asks = `GET /api/documents/${document}/content HTTP/1.1\r\nHost: ${host}\r\nCookie: ${anna.cookie}\r\n\r\n`
    const sockets: Socket[] = []
    await new Promise<void>((resolve) => {
      let begun = 0
      for (let nth = 0; nth < receivers; nth += 1) {
        const socket = connect(Number(port), hostname)
        socket.once("data", () => {
          socket.pause()
          begun += 1
          if (begun === readers) resolve()
        })
        socket.write(asks)
        sockets.push(socket)
      }
    })

    assert.equal((await anna.ask("GET", `/api/persons/${person}`)).status, 200)
    await made("/api/persons", { name: { familyName: "Smit" } })

    for (const socket of sockets) socket.destroy()
    await site.close()
  })
