import assert from "node:assert/strict"
import { test } from "node:test"
import { openApi } from "#doors/http/http.ts"
import { cookieActs } from "#doors/staff/staff.ts"
import { freeTexts, sampleWith, schemaOf } from "#tests/hostile/samples.ts"
import { allRooms, allWords, gather } from "./rooms.ts"

const rooms = allRooms
const operations = gather(rooms, "operations")
const permissions = gather(rooms, "permissions")

const doubles = (all: readonly string[]): readonly string[] => all.filter((one, index) => all.indexOf(one) !== index)

test("every operation names a permission that a room declares, or says whom it is for", () => {
  const known = new Set(permissions)
  const wrong = operations.filter(({ needs }) => typeof needs !== "string" && !known.has(needs))
  assert.deepEqual(
    wrong.map(({ act }) => act.name),
    [],
  )
})

test("names, routes and permissions are each there once", () => {
  const acts = [...operations, ...cookieActs].map(({ act }) => act)
  assert.deepEqual(doubles(acts.map(({ name }) => name)), [])
  assert.deepEqual(doubles(acts.map(({ route }) => route.replace(/:\w+/g, ":"))), [])
  assert.deepEqual(doubles(permissions.map(({ name }) => name)), [])
})

test("the log has words for everything that operations do", () => {
  const events = operations.flatMap(({ logs }) => ("nothing" in logs ? [] : [logs.event]))
  assert.deepEqual([...new Set(events.filter((event) => !allWords.has(`audit.event.${event}`)))], [])
})

test("what is not logged says why", () => {
  const silent = operations.filter(({ logs }) => "nothing" in logs && logs.nothing.length < 10)
  assert.deepEqual(
    silent.map(({ act }) => act.name),
    [],
  )
})

test("every route is in the OpenAPI document, with what it takes and gives", () => {
  const { paths } = openApi(operations, "0.0.0", "hoeder", allWords.in("en")) as {
    paths: Record<string, Record<string, { operationId: string }>>
  }
  const described = Object.values(paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  )
  assert.deepEqual(described.toSorted(), operations.map(({ act }) => act.name).toSorted())
})

test("every migration has a date, and a name of its own", () => {
  const names = gather(rooms, "migrations").map(({ name }) => name)
  assert.deepEqual(doubles(names), [])
  assert.deepEqual(
    names.filter((name) => !/^\d{4}-\d\d-\d\d-[a-z-]+$/.test(name)),
    [],
  )
})

test("what a visitor may do without signing in is no more than this", () => {
  const open = [...operations, ...cookieActs].filter(({ needs }) => needs === "nobody").map(({ act }) => act.name)
  assert.deepEqual(open.toSorted(), [
    "accounts.accept-invitation",
    "accounts.ask-new-password",
    "accounts.ask-passkey",
    "accounts.begin-passkey-sign-in",
    "accounts.finish-passkey-sign-in",
    "accounts.give-code",
    "accounts.give-recovery-code",
    "accounts.give-totp",
    "accounts.judge-password",
    "accounts.read-invitation",
    "accounts.read-password-link",
    "accounts.send-code-again",
    "accounts.set-new-password",
    "accounts.show-passkey",
    "accounts.sign-in",
    "accounts.sign-out",
    "eid.begin-sign-in",
    "eid.finish-sign-in",
    "oidc.begin-sign-in",
    "oidc.finish-sign-in",
    "staff.sign-in-ways",
    "users.answer-email-change",
    "users.confirm-email",
    "users.read-email-change",
  ])
})

/** Names of what is there, compared as they are: what does not fit finds nothing. */
const takenAsItIs = /password|code|\b(permissions|goes|seen|unseen|preset|toApprove|show|folder)\b|^groups.list-holders/

test("no operation refuses pasted text for a character that nobody can see, and none lets one in", () => {
  const wrong: string[] = []
  let tried = 0
  for (const { act } of operations) {
    for (const place of freeTexts(schemaOf(act))) {
      const called = `${act.name} ${place.join(".")}`
      if (takenAsItIs.test(called)) continue
      tried += 1
      const { success, data } = act.takes.safeParse(sampleWith(act, place, "\u0000a\u0007b\ud800\u000bc\ufeff"))
      if (!success || /\\u0|\\ud8/.test(JSON.stringify(data))) wrong.push(called)
    }
  }
  assert.deepEqual(wrong, [])
  assert.ok(tried > 100, `${tried} texts`)
})

test("what leaks, destroys or makes a way in asks for a second step of at most five minutes ago, and is no less than this", () => {
  const leaks = [...operations, ...cookieActs].filter((one) => "stepUp" in one && one.stepUp === "leaks")
  assert.deepEqual(leaks.map(({ act }) => act.name).toSorted(), [
    "accounts.begin-passkey",
    "accounts.begin-totp",
    "accounts.confirm-totp",
    "accounts.finish-passkey",
    "accounts.make-recovery-codes",
    "accounts.remove-passkey",
    "accounts.remove-totp",
    "approval.answer",
    "eid.begin-link",
    "eid.unlink",
    "emergency.begin",
    "emergency.let-on",
    "erasure.decide",
    "erasure.start",
    "folders.run-rule",
    "oidc.begin-link",
    "oidc.set-provider",
    "oidc.unlink",
    "persons.show-identifier",
    "portability.export",
    "retention.end-notice",
    "users.answer-my-email-change",
    "users.approve-email",
    "users.check-identity",
    "users.give-initial-password",
    "users.let-in",
  ])
})
