import assert from "node:assert/strict"
import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { connect } from "node:tls"
import type { EidListener } from "#ground/config/eid.ts"
import { listMySignIns } from "#gate/accounts/contract.ts"
import * as acts from "#gate/eid/contract.ts"
import { type Card, type CardMaker, listenerOf, openCardMaker, showCard } from "#tests/people/cards.ts"
import { type Served, served } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"
import { openEidDoor } from "./eid.ts"

let users = 0
const made: { maker?: CardMaker; site?: Served } = {}
const maker = (): CardMaker => {
  assert.ok(made.maker)
  return made.maker
}
const site = (): Served => {
  assert.ok(made.site)
  return made.site
}

before(async () => {
  made.maker = openCardMaker()
  made.site = await served({ eid: listenerOf(maker()) })
  await made.site.practice("linde", "anna@linde.example")
})
after(async () => {
  await made.site?.close()
  made.maker?.close()
})

type Problem = { readonly code: string }
const codeOf = ({ body }: { readonly body: unknown }): string => (body as Problem).code
const said = (location: URL | undefined): URLSearchParams => new URLSearchParams(location?.hash.slice("#eid?".length))

/** Somebody new in a session, with a fresh second step; or the same person once more. */
async function aSession(again?: string): Promise<Visitor> {
  users += again === undefined ? 1 : 0
  const email = again ?? `user-${users}@linde.example`
  if (again === undefined) await site().user("linde", email, [])
  return site().signedIn("linde", email)
}

async function links(visitor: Visitor, card: Card): Promise<{ readonly status: number; readonly body: unknown }> {
  const { address } = await visitor.does(acts.beginLink, {})
  const { location } = await showCard(address, maker(), card)
  assert.equal(location?.pathname, "/account")
  return visitor.ask("POST", "/api/me/eid/ticket", { ticket: said(location).get("ticket") })
}

/** A visitor who called for a card, and what the listener gave them for it. */
async function comesWith(card: Card | undefined): Promise<{ visitor: Visitor; given: URLSearchParams }> {
  const visitor = new Visitor(site().address)
  const { address } = await visitor.does(acts.beginSignIn, { practice: "linde" })
  const { status, location } = await showCard(address, maker(), card)
  assert.equal(status, 303)
  assert.equal(location?.origin, site().address)
  return { visitor, given: said(location) }
}

const gives = (visitor: Visitor, ticket: string | null) => visitor.ask("POST", "/api/sign-in/eid/ticket", { ticket })

test("a card that was linked in a session of one's own signs in, over real TLS, until it is unlinked", async () => {
  const card = maker().card()
  const before = await comesWith(card)
  assert.equal(codeOf(await gives(before.visitor, before.given.get("ticket"))), "eid.no-account")

  const owner = await aSession()
  assert.equal((await links(owner, card)).status, 200)
  assert.ok((await owner.does(acts.getCard, {})).linkedAt)

  const { visitor, given } = await comesWith(card)
  const entered = await gives(visitor, given.get("ticket"))
  assert.equal(entered.status, 200, entered.text)
  assert.equal((await visitor.ask("GET", "/api/me")).status, 200)
  const { signIns } = await owner.does(listMySignIns, {})
  assert.equal(signIns[0]?.outcome, "card-right")

  const renewed = await comesWith(maker().card({ commonName: "Anna Bos (Authentication)" }))
  assert.equal((await gives(renewed.visitor, renewed.given.get("ticket"))).status, 200, "a new card of the same person")

  await owner.does(acts.unlink, {})
  const later = await comesWith(card)
  assert.equal(codeOf(await gives(later.visitor, later.given.get("ticket"))), "eid.no-account")
  assert.equal((await visitor.ask("GET", "/api/me")).status, 401, "the session that the card opened has ended")
  assert.equal((await owner.ask("GET", "/api/me")).status, 200)
})

test("a ticket counts once, and only in the browser that called for the card", async () => {
  const card = maker().card({ number: "90010112345" })
  const owner = await aSession()
  await links(owner, card)
  const { visitor, given } = await comesWith(card)
  const ticket = given.get("ticket")
  const thief = new Visitor(site().address)

  assert.equal(codeOf(await gives(thief, ticket)), "eid.over", "no call")
  await thief.does(acts.beginSignIn, { practice: "linde" })
  assert.equal(codeOf(await gives(thief, ticket)), "eid.over", "another call")
  assert.equal(
    codeOf(await owner.ask("POST", "/api/me/eid/ticket", { ticket })),
    "eid.over",
    "a ticket to sign in links nothing",
  )

  const cookies = new Map(visitor.cookies)
  const both = await Promise.all([gives(visitor, ticket), gives(visitor, ticket)])
  assert.deepEqual(both.map(({ status }) => status === 200).toSorted(), [false, true])
  visitor.cookies.clear()
  for (const [name, value] of cookies) visitor.cookies.set(name, value)
  assert.equal(codeOf(await gives(visitor, ticket)), "eid.over")
  await owner.does(acts.unlink, {})
})

test("a ticket to link signs nobody in, and links in no other session", async () => {
  const owner = await aSession()
  const other = await aSession(`user-${users}@linde.example`)
  const { address } = await owner.does(acts.beginLink, {})
  const { location } = await showCard(address, maker(), maker().card())
  const ticket = said(location).get("ticket")
  const visitor = new Visitor(site().address)
  await visitor.does(acts.beginSignIn, { practice: "linde" })

  assert.equal(codeOf(await gives(visitor, ticket)), "eid.over")
  assert.equal(codeOf(await other.ask("POST", "/api/me/eid/ticket", { ticket })), "eid.over")
  assert.deepEqual(await owner.does(acts.getCard, {}), {})
})

test("a card of somebody else's account is not linked to a second one", async () => {
  const owner = await aSession()
  const card = maker().card({ number: "77010112345" })
  await links(owner, card)

  const answer = await links(await aSession(), card)

  assert.equal(codeOf(answer), "eid.taken")
  await owner.does(acts.unlink, {})
})

test("what is wrong with a card is said, and gives no ticket", async () => {
  const stranger = maker().stranger()
  const cards: readonly (readonly [fault: string, card: Card | undefined])[] = [
    ["no-card", undefined],
    ["expired", maker().card({ from: -30, until: -1 })],
    ["not-trusted", maker().card({ from: 1 })],
    ["not-trusted", maker().card({ by: stranger })],
    ["wrong-use", maker().card({ usage: "signature", commonName: "Anna Bos (Signature)" })],
    ["wrong-use", maker().card({ commonName: "Anna Bos (Signature)" })],
    ["wrong-use", maker().card({ usage: "server" })],
    ["wrong-use", maker().card({ number: "850730033" })],
    ["wrong-use", maker().card({ number: "85073003328/serialNumber=90010112345" })],
  ]
  for (const [fault, card] of cards) {
    const { given } = await comesWith(card)
    assert.deepEqual(Object.fromEntries(given), { refused: fault })
  }
})

test("a revoked card is refused as soon as the list says so, and its owner sees it", async () => {
  const card = maker().card({ number: "66010112345" })
  const owner = await aSession()
  await links(owner, card)
  assert.ok((await comesWith(card)).given.has("ticket"))

  maker().revoke(card)
  maker().list()

  const { given } = await comesWith(card)
  assert.equal(given.get("refused"), "revoked")
  const { signIns } = await owner.does(listMySignIns, {})
  assert.equal(signIns[0]?.outcome, "card-refused")
  await owner.does(acts.unlink, {})
})

test("without a list, with a stale one or with one that is damaged, no card counts", async () => {
  const card = maker().card()
  maker().list(-1)
  assert.equal((await comesWith(card)).given.get("refused"), "stale-list")

  rmSync(join(maker().crlFolder, "citizen.crl"))
  assert.equal((await comesWith(card)).given.get("refused"), "no-list")

  maker().list()
  assert.ok((await comesWith(card)).given.has("ticket"))
  writeFileSync(join(maker().crlFolder, "citizen.crl"), "geen lijst")
  assert.ok((await comesWith(card)).given.has("ticket"), "the list from before, as long as it is not stale")
  maker().list()
})

test("a stale list counts where the configuration says so; what it revokes stays revoked", async () => {
  const [good, lost] = [maker().card({ number: "55010112345" }), maker().card({ number: "44010112345" })]
  maker().revoke(lost)
  maker().list(-1)
  const { practices } = site().hoeder
  const faults: unknown[] = []
  const report = (error: unknown): void => void faults.push(error)
  const lenient = await openEidDoor({
    listener: listenerOf(maker(), { allowsStaleLists: true }),
    hostname: "127.0.0.1",
    practices,
    report,
  })
  const showTo = async (card: Card) => {
    const { address } = await new Visitor(site().address).does(acts.beginSignIn, { practice: "linde" })
    const { search } = new URL(address)
    return said((await showCard(`${lenient.origin}/${search}`, maker(), card)).location)
  }

  try {
    assert.ok((await showTo(good)).has("ticket"))
    assert.equal((await showTo(lost)).get("refused"), "revoked")
    assert.deepEqual(faults, [])
  } finally {
    await lenient.close()
    maker().list()
  }
})

test("who was not sent by a practice gets a page that says where to begin, whatever card they have", async () => {
  const card = maker().card()
  const { address } = await new Visitor(site().address).does(acts.beginSignIn, { practice: "linde" })
  const call = new URL(address).searchParams.get("call") ?? ""
  const changed = `${call.slice(0, -2)}${call.endsWith("AA") ? "BB" : "AA"}`

  for (const path of [
    "/",
    "/?call=",
    "/?call=linde.AAAA",
    `/?call=${changed}`,
    `/?call=eik.${call.slice(6)}`,
    `/api/me`,
  ]) {
    const { status, location, text } = await showCard(`${site().eid}${path}`, maker(), card)
    assert.deepEqual([path, status, location], [path, 400, undefined])
    assert.match(text, /Begin op de aanmeldpagina/)
  }
})

test("an earlier connection is not taken up again without the card", async () => {
  const card = maker().card()
  const { hostname, port } = new URL(site().eid ?? "")
  const options = { host: hostname, port: Number(port), rejectUnauthorized: false, maxVersion: "TLSv1.2" } as const
  const handshake = (more: object) =>
    new Promise<{ session: Buffer | undefined; isReused: boolean }>((resolve, reject) => {
      const socket = connect({ ...options, ...more }, () => {
        resolve({ session: socket.getSession(), isReused: socket.isSessionReused() })
        socket.destroy()
      }).on("error", reject)
    })

  const { session } = await handshake({ cert: card.cert, key: card.key })

  assert.equal((await handshake({ session })).isReused, false)
})

test("the listener does not open with authorities or lists that cannot be read", async () => {
  const bad = join(maker().folder, "bad.pem")
  writeFileSync(bad, "geen certificaat")
  const open = (more: Partial<EidListener>) =>
    openEidDoor({
      listener: listenerOf(maker(), more),
      hostname: "127.0.0.1",
      practices: site().hoeder.practices,
      report: () => undefined,
    })

  await assert.rejects(open({ caFiles: [bad] }), /HOEDER_EID_CA/)
  await assert.rejects(open({ crlPaths: [bad] }), /HOEDER_EID_CRL/)
})
