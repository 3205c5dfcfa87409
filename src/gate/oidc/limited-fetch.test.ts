import assert from "node:assert/strict"
import { channel } from "node:diagnostics_channel"
import { readFileSync } from "node:fs"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { createServer as createTlsServer } from "node:https"
import { isIP, type AddressInfo, type Socket } from "node:net"
import { after, before, test } from "node:test"
import { openCardMaker } from "#tests/people/cards.ts"
import { limitedFetch, type Network, Unreachable } from "./limited-fetch.ts"

type Seen = { readonly at: string; readonly host: string | undefined }

/** A server on every address of this machine, and what came to it. */
const here: { port: number; seen: Seen[]; answer: (request: IncomingMessage, response: ServerResponse) => void } = {
  port: 0,
  seen: [],
  answer: (_request, response) => response.end("{}"),
}
const server = createServer((request, response) => {
  here.seen.push({ at: request.socket.localAddress ?? "", host: request.headers.host })
  here.answer(request, response)
})

/** Every address that a socket of this program tried to reach. */
const tried: string[] = []
const watch = (message: unknown): void => {
  const { socket } = message as { readonly socket: Socket }
  socket.on("connectionAttempt", (address: string) => tried.push(address))
}

before(async () => {
  channel("net.client.socket").subscribe(watch)
  await new Promise<void>((resolve) => server.listen(0, "::", resolve))
  here.port = (server.address() as AddressInfo).port
})
after(() => {
  channel("net.client.socket").unsubscribe(watch)
  server.close()
  server.closeAllConnections()
})

/** A name server that answers these, one after the other; the last one for good. */
const answering = (...answers: readonly (readonly string[])[]): Network["resolve"] & {} => {
  const left = [...answers]
  return (_name, found) => {
    const addresses = (left.length > 1 ? left.shift() : left[0]) ?? []
    setImmediate(() =>
      found(
        null,
        addresses.map((address) => ({ address, family: isIP(address) })),
      ),
    )
  }
}

/** Asks as openid-client does; what was refused as out of reach is `undefined`. */
async function ask(url: string, network: Network): Promise<Response | undefined> {
  const options = { method: "GET", headers: {}, redirect: "manual", body: undefined } as const
  here.seen = []
  tried.length = 0
  return limitedFetch(network)(url, { ...options, signal: AbortSignal.timeout(20_000) }).catch((error: unknown) => {
    assert.ok(error instanceof Unreachable, String(error))
    return undefined
  })
}

const inside = [
  "127.0.0.1 127.1.2.3 0.0.0.0 10.0.0.1 100.64.0.1 169.254.169.254 172.16.0.1 192.168.1.1 198.18.0.1 224.0.0.1",
  "255.255.255.255 168.63.129.16 ::1 :: ::ffff:127.0.0.1 ::ffff:7f00:1 ::127.0.0.1 64:ff9b::7f00:1 2002:7f00:1::1",
  "fe80::1 fec0::1 fc00::1 fd00:ec2::254 ff02::1",
].flatMap((line) => line.split(" "))

test("a name that leads inside is not connected to, whatever family and however it is written", async () => {
  for (const protocol of ["http", "https"])
    for (const address of inside) {
      const shut: string[] = []
      const network = {
        networks: [],
        resolve: answering([address]),
        shutOut: (one: string) => void shut.push(one),
      }
      assert.equal(await ask(`${protocol}://idp.example:${here.port}/`, network), undefined, address)
      assert.deepEqual([here.seen, tried, shut], [[], [], [address]], address)
    }
})

test("an address in the place of a name is looked at too, in every spelling that a browser knows", async () => {
  const spelled = ["127.0.0.1", "2130706433", "0x7f.1", "017700000001", "127.1", "0", "localhost", "%31%32%37.0.0.1"]
  for (const host of [...spelled, "127.0.0.1.", ...inside.map((one) => (isIP(one) === 6 ? `[${one}]` : one))])
    for (const protocol of ["http", "https"]) {
      assert.equal(await ask(`${protocol}://${host}:${here.port}/`, { networks: [] }), undefined, host)
      assert.deepEqual([here.seen, tried], [[], []], host)
    }
})

test("of several addresses only those that are open are tried, in whatever order they come", async () => {
  for (const addresses of [
    ["127.0.0.2", "127.0.0.1", "::1"],
    ["::1", "10.0.0.1", "127.0.0.1", "127.0.0.2"],
  ]) {
    const network = { networks: ["127.0.0.2"], resolve: answering(addresses) }
    assert.equal((await ask(`http://idp.example:${here.port}/`, network))?.status, 200)
    assert.deepEqual(tried, ["127.0.0.2"])
    assert.deepEqual(here.seen, [{ at: "::ffff:127.0.0.2", host: `idp.example:${here.port}` }])
  }
})

test("a name that means another address from one request to the next is looked at each time", async () => {
  const names = answering(["127.0.0.2"], ["127.0.0.1"], ["169.254.169.254"], ["127.0.0.2"])
  const network = { networks: ["127.0.0.2"], resolve: names }
  const statuses: (number | undefined)[] = []
  const attempts: string[] = []
  for (let turn = 0; turn < 4; turn += 1) {
    statuses.push((await ask(`http://rebinding.example:${here.port}/`, network))?.status)
    attempts.push(...tried)
  }
  assert.deepEqual(statuses, [200, undefined, undefined, 200])
  assert.deepEqual(attempts, ["127.0.0.2", "127.0.0.2"])
})

test("who is sent on is not followed, neither inside nor elsewhere", async () => {
  const network = { networks: ["127.0.0.2"], resolve: answering(["127.0.0.2"]) }
  for (const status of [301, 302, 303, 307, 308]) {
    here.answer = (_request, response) =>
      response.writeHead(status, { location: `http://127.0.0.1:${here.port}/secret` }).end()
    assert.equal((await ask(`http://idp.example:${here.port}/`, network))?.status, status)
    assert.equal(here.seen.length, 1)
    assert.deepEqual(tried, ["127.0.0.2"])
  }
  here.answer = (_request, response) => response.end("{}")
})

test("plain words go to this machine only, also where another network is open", async () => {
  const network = { networks: ["10.0.0.0/8", "127.0.0.2"], resolve: answering(["10.0.0.1"]) }
  assert.equal(await ask(`http://idp.example:${here.port}/`, network), undefined)
  assert.equal(await ask(`http://1.1.1.1:${here.port}/`, network), undefined)
  assert.deepEqual(tried, [])
})

test("what is asked and answered comes through whole, and what has no end is left", async () => {
  here.answer = (request, response) => {
    const parts: Buffer[] = []
    request.on("data", (part: Buffer) => parts.push(part))
    request.on("end", () => {
      response.setHeader("content-type", "application/json")
      response.setHeader("www-authenticate", ["Basic", "Bearer"])
      const { authorization, "content-type": type, "content-length": length } = request.headers
      const said = { method: request.method, body: Buffer.concat(parts).toString(), authorization, type, length }
      response.writeHead(401).end(JSON.stringify(said))
    })
  }
  const body = new URLSearchParams({ code: "a b", grant_type: "authorization_code" })
  const answer = await limitedFetch({ networks: ["127.0.0.1"] })(`http://127.0.0.1:${here.port}/token`, {
    method: "POST",
    headers: { authorization: "Basic aA==", "content-type": "application/x-www-form-urlencoded;charset=UTF-8" },
    body,
    redirect: "manual",
    signal: AbortSignal.timeout(20_000),
  })
  assert.equal(answer.status, 401)
  assert.equal(answer.headers.get("www-authenticate"), "Basic, Bearer")
  assert.deepEqual(await answer.json(), {
    method: "POST",
    body: "code=a+b&grant_type=authorization_code",
    authorization: "Basic aA==",
    type: "application/x-www-form-urlencoded;charset=UTF-8",
    length: "38",
  })

  for (const status of [204, 304]) {
    here.answer = (_request, response) => response.writeHead(status).end()
    assert.equal((await ask(`http://127.0.0.1:${here.port}/`, { networks: ["127.0.0.1"] }))?.status, status)
  }

  here.answer = (_request, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write("a".repeat(64 * 1024)));
      if (!response.destroyed) response.once("drain", more)
    }
    more()
  }
  assert.equal(await ask(`http://127.0.0.1:${here.port}/`, { networks: ["127.0.0.1"] }), undefined)
})

test("a provider whose certificate nobody vouches for is told nothing", async () => {
  const cards = openCardMaker()
  const [cert, key] = [cards.tls.certFile, cards.tls.keyFile].map((file) => readFileSync(file))
  const asked: string[] = []
  const strange = createTlsServer({ cert, key }, (request, response) => {
    asked.push(request.url ?? "")
    response.end("{}")
  })
  await new Promise<void>((resolve) => strange.listen(0, "127.0.0.1", resolve))
  const { port } = strange.address() as AddressInfo
  try {
    assert.equal(await ask(`https://127.0.0.1:${port}/token`, { networks: ["127.0.0.1"] }), undefined)
    assert.deepEqual([tried, asked], [["127.0.0.1"], []])
  } finally {
    strange.close()
    strange.closeAllConnections()
    cards.close()
  }
})
