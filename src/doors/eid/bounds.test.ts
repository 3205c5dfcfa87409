import assert from "node:assert/strict"
import { once } from "node:events"
import { connect as connectPlainly, type Socket } from "node:net"
import { after, before, test } from "node:test"
import { connect } from "node:tls"
import { type CardMaker, listenerOf, openCardMaker, showCard } from "#tests/people/cards.ts"
import { type Served, served } from "#tests/people/served.ts"
import { openEidDoor } from "./eid.ts"

const made: { maker?: CardMaker; site?: Served } = {}
before(async () => {
  made.maker = openCardMaker()
  made.site = await served()
})
after(async () => {
  await made.site?.close()
  made.maker?.close()
})

test("whoever waits without end at the listener is cut off, nothing that they bring is read, and their lines are counted", async () => {
  const { maker, site } = made
  assert.ok(maker && site)
  const bounds = { handshakeMilliseconds: 200, requestMilliseconds: 200, lines: { ofOnePlace: 3, together: 100 } }
  const door = await openEidDoor({
    listener: listenerOf(maker),
    hostname: "127.0.0.1",
    practices: site.hoeder.practices,
    report: () => undefined,
    bounds,
  })
  const { hostname, port } = new URL(door.origin)
  const place = { host: hostname, port: Number(port) }
  const overTls = async (text: string): Promise<{ readonly said: Promise<string>; readonly socket: Socket }> => {
    const socket = connect({ ...place, rejectUnauthorized: false })
    socket.on("error", () => undefined)
    await once(socket, "secureConnect")
    socket.write(text)
    return { socket, said: heard(socket) }
  }
  try {
    const silent = connectPlainly(place)
    await heard(silent)
    assert.ok(silent.destroyed, "who never begins the handshake")

    const slow = await overTls("GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
    assert.match(await slow.said, /^(HTTP\/1\.1 408 .*)?$/s, "whose headers never end")

    const much = await overTls("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n\r\nx")
    assert.match(await much.said, /^HTTP\/1\.1 400 /, "who brings a gigabyte is answered before it came")
    const large = await overTls(`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"a".repeat(20_000)}\r\n\r\n`)
    assert.match(await large.said, /^HTTP\/1\.1 431 /)
  } finally {
    await door.close()
  }

  const full = await openEidDoor({
    listener: listenerOf(maker),
    hostname: "127.0.0.1",
    practices: site.hoeder.practices,
    report: () => undefined,
    bounds: { ...bounds, handshakeMilliseconds: 600_000, requestMilliseconds: 600_000 },
  })
  const there = { host: "127.0.0.1", port: Number(new URL(full.origin).port) }
  try {
    const first = connectPlainly(there)
    const closed = heard(first)
    await once(first, "connect")
    for (let nth = 0; nth < 3; nth += 1) await once(connectPlainly(there), "connect")
    await closed
    const card = await showCard(`${full.origin}/`, maker, maker.card())
    assert.equal(card.status, 400, "and who comes with a card has room")
  } finally {
    await full.close()
  }
})

/** All that comes over a line until it is closed. */
function heard(socket: Socket): Promise<string> {
  let text = ""
  socket.on("error", () => undefined)
  socket.on("data", (bytes: Buffer) => (text += bytes.toString("latin1")))
  return new Promise((resolve) => socket.on("close", () => resolve(text)))
}
