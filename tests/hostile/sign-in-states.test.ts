import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Act } from "#ground/kernel/act.ts"
import { cookieActs } from "#doors/staff/staff.ts"
import type { Answer, Visitor } from "#tests/people/visitor.ts"
import { bodyOf, requestOf } from "./samples.ts"
import { type Cast, mailIsIn, openCast, signsInByApp, tidied, whatLetsIn } from "./sign-in-cast.ts"
import { inputs, otherPassword, type Standing } from "./sign-in-inputs.ts"
import { anywhere, type Effect, type State, states } from "./sign-in-standings.ts"

const opened: { cast?: Cast } = {}
const cast = (): Cast => {
  assert.ok(opened.cast)
  return opened.cast
}
before(async () => {
  opened.cast = await openCast()
})
after(() => opened.cast?.close())

const acts: readonly Act[] = cookieActs.map(({ act }) => act)
const isIn = async (visitor: Visitor): Promise<boolean> => (await visitor.ask("GET", "/api/me")).status === 200

async function send(act: Act, kind: "right" | "wrong", standing: Standing): Promise<Answer> {
  const made = inputs[act.name]
  assert.ok(made, `${act.name} is in the table of what is sent`)
  const { method, path, body } = requestOf(act, await made[kind](cast(), standing))
  return standing.visitor.ask(method, path, bodyOf(act, body))
}

/** Wrong tries are forgotten, and so is how many codes were sent; and the mail is in. */
async function rest(): Promise<void> {
  cast().clock.advance({ minutes: 31 })
  await tidied(cast())
  await mailIsIn(cast())
}

test("every route that sets or reads a cookie is in the tables, and nothing else is", () => {
  const names = new Set(acts.map(({ name }) => name))
  assert.deepEqual(Object.keys(inputs).toSorted(), [...names].toSorted())
  for (const { succeeds } of [{ succeeds: anywhere }, ...Object.values(states)])
    for (const name of Object.keys(succeeds)) assert.ok(names.has(name), name)
})

for (const [name, state] of Object.entries(states)) {
  const succeeds: Readonly<Record<string, Effect>> = { ...anywhere, ...state.succeeds }

  test(`${name}: what is not in the table is refused, and changes nothing that lets anybody in`, async () => {
    await rest()
    const standing = await state.reach(cast())
    const before = await whatLetsIn(cast())
    for (const kind of ["right", "wrong"] as const)
      for (const act of acts) {
        if (act.name in succeeds && (kind === "right" || act.name in anywhere)) continue
        const answer = await send(act, kind, standing)
        const cell = `${name}: ${act.name}, ${kind}: ${answer.status} ${answer.text}`
        assert.ok(answer.status >= 400 && answer.status < 500, cell)
        assert.ok(name === "locked" || answer.status !== 429, cell)
        assert.equal(await isIn(standing.visitor), state.isIn, cell)
        assert.equal(await whatLetsIn(cast()), before, cell)
      }
    for (const [act, effect] of Object.entries(anywhere)) await succeedsWith(effect, act, standing, state)
  })

  for (const [act, effect] of Object.entries(state.succeeds))
    test(`${name}: ${act} ${effect}`, async () => {
      await rest()
      await succeedsWith(effect, act, await state.reach(cast()), state)
    })
}

async function succeedsWith(
  effect: Effect,
  name: string,
  standing: Standing,
  { isIn: wasIn, hasSession = false }: Pick<State, "isIn" | "hasSession">,
): Promise<void> {
  const act = acts.find((one) => one.name === name)
  assert.ok(act)
  const [before, cookies] = [await whatLetsIn(cast()), new Map(standing.visitor.cookies)]
  const answer = await send(act, "right", standing)

  assert.equal(answer.status, 200, `${name}: ${answer.text}`)
  const session = standing.visitor.cookies.get("hoeder")
  const isOther = session !== cookies.get("hoeder")
  const isChanged = (await whatLetsIn(cast())) !== before
  const expected: Record<Effect, { readonly in: boolean; readonly other: boolean; readonly changed: boolean }> = {
    asks: { in: wasIn, other: false, changed: false },
    begins: { in: wasIn, other: false, changed: true },
    "sets up": { in: wasIn, other: false, changed: true },
    enters: { in: true, other: true, changed: true },
    "steps up": { in: true, other: true, changed: true },
    leaves: { in: false, other: cookies.has("hoeder"), changed: wasIn || hasSession },
    locks: { in: false, other: false, changed: true },
    unlocks: { in: true, other: true, changed: true },
    "changes password": { in: session !== undefined, other: true, changed: true },
  }
  const { in: inNow, other, changed } = expected[effect]
  assert.deepEqual([await isIn(standing.visitor), isOther, isChanged], [inNow, other, changed], name)
  if (effect === "changes password") standing.person.password = otherPassword(standing.person.password)
}

/** What a sign-in carries at each of its doors: a cookie's name, its value, and the one that it is of. */
async function tokens(): Promise<readonly { readonly name: string; readonly value: string; readonly of: Standing }[]> {
  const [pending, begun, away] = [
    await reach("password given, app and passkey asked"),
    await reach("passkey sign-in begun"),
    await reach("back from a provider whose second step counts"),
  ]
  const signedIn: Standing = { visitor: cast().visitor(), person: cast().everything }
  await signsInByApp(cast(), signedIn.visitor, signedIn.person)
  return [pending, begun, away, signedIn].flatMap((of) =>
    [...of.visitor.cookies].map(([name, value]) => ({ name, value, of })),
  )
}

const reach = async (name: string): Promise<Standing> => {
  const state = states[name]
  assert.ok(state, name)
  return state.reach(cast())
}

const cookieNames = ["hoeder", "hoeder-step", "hoeder-away"] as const
const readsNoCookie = new Set(Object.keys(anywhere))

test("a token is nothing in another cookie, nor in another practice", async () => {
  await rest()
  const all = await tokens()
  assert.deepEqual(all.map(({ name }) => name).toSorted(), [
    "hoeder",
    "hoeder-away",
    "hoeder-device",
    "hoeder-step",
    "hoeder-step",
  ])
  const before = await whatLetsIn(cast())
  for (const { name, value, of } of all)
    for (const other of cookieNames)
      for (const practice of ["linde", "eik", "nergens"]) {
        if (other === name && practice === "linde") continue
        const thief: Standing = { ...of, visitor: cast().visitor() }
        for (const act of acts) {
          if (readsNoCookie.has(act.name)) continue
          thief.visitor.cookies.clear()
          thief.visitor.cookies.set(other, `${practice}.${value.split(".")[1] ?? ""}`)
          const answer = await send(act, "right", thief)
          const cell = `${name} as ${other} at ${practice}: ${act.name}: ${answer.status} ${answer.text}`
          assert.ok(answer.status >= 400 && answer.status < 500, cell)
          assert.equal(await isIn(thief.visitor), false, cell)
        }
      }
  assert.equal(await whatLetsIn(cast()), before)
})

test("what was sent for one sign-in does not finish another, not even of the same person", async () => {
  await rest()
  const [first, second] = [
    await reach("password given, code by mail asked"),
    await reach("password given, code by mail asked"),
  ]
  const [begun, beside] = [await reach("passkey sign-in begun"), await reach("passkey sign-in begun")]
  const [gone, alike] = [
    await reach("back from a provider whose second step counts"),
    await reach("back from a provider whose second step counts"),
  ]
  const swapped: readonly (readonly [string, Standing])[] = [
    ["accounts.give-code", { ...first, ...(second.code === undefined ? {} : { code: second.code }) }],
    ["accounts.finish-passkey-sign-in", { ...begun, ...(beside.request && { request: beside.request }) }],
    ["oidc.finish-sign-in", { ...gone, ...(alike.answer && { answer: alike.answer }) }],
  ]
  for (const [name, standing] of swapped) {
    const act = acts.find((one) => one.name === name)
    assert.ok(act)
    const answer = await send(act, "right", standing)
    assert.ok(answer.status >= 400 && answer.status < 500, `${name}: ${answer.status} ${answer.text}`)
    assert.equal(await isIn(standing.visitor), false, name)
  }
})
