import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { allRooms, gather } from "#main/rooms.ts"

/**
 * Whatever destroys personal data asks `mayDestroy` first. What it gives is a `Clearance`, which nothing else makes: so a function
 * that takes rows out takes a clearance and shows it what goes. Here every place is found where something is taken out for good.
 */
const destroys =
  /\.deleteFrom\(\s*([^)]*)\)|\b(keys\.destroy|keyring\.destroy|blobs\.remove)\(|\bdelete from (\S+)|truncate (\w+)/gi

/** A place where something goes without clearance, and why it needs none. No table of a kind of data may stand here, but for one in `workedOut`. */
const needNoLeave: Readonly<Record<string, string>> = {
  "duties/imports/fault-rows.ts import_faults":
    "lines of a file that could not be read: about nobody who is in the practice",
  "duties/imports/duplicate-rows.ts import_doubles":
    "rows of a file beside whom they may be: goes with the file; what was filled in is held with its person",
  "duties/imports/read-new-file.ts blobs.remove":
    "a spreadsheet of which the rows are kept instead, or that could not be read",
  "duties/imports/start-import.ts blobs.remove": "an upload that failed: it never became anything",
  "duties/imports/drop-file.ts blobs.remove":
    "the file of an import that is over; what it brought is held as what it became",
  "doors/http/file-in.ts blobs.remove": "an upload that failed: it never became anything",
  "duties/erasure/item-rows.ts erasure_items": "the list of an erasure: opaque ids, which go when it is over",
  "duties/erasure/rows.ts erasures": "a preview that nobody started",
  "duties/folders/rule-rows.ts folder_rules": "a rule for folders outside, about nobody",
  "duties/retention/due/mark-rows.ts retention_marks": "marks of terms, worked out anew from what is held",
  "gate/access/care-rows.ts carers": "who cares for a file, written anew in the same change; says nothing but ids",
  "gate/access/care-rows.ts cared_for": "whom a file is about, written anew in the same change from the parties",
  "gate/access/membership-rows.ts memberships": "staff: in which group a user is",
  "gate/access/rows.ts group_permissions": "rights of a group, about nobody",
  "gate/access/rows.ts memberships": "staff: in which group a user is",
  "gate/access/rows.ts groups": "a group of rights, about nobody",
  "gate/accounts/steps/challenge-rows.ts passkey_challenges": "staff: a sign-in that is over",
  "gate/accounts/steps/code-rows.ts codes": "staff: codes of somebody who has shown who they are",
  "gate/accounts/lifecycle/invitation-rows.ts invitations": "staff: an invitation that was used or has passed",
  "gate/accounts/attempts/limit-rows.ts sign_in_limits": "counts of attempts to sign in",
  "gate/accounts/lifecycle/link-rows.ts password_links": "staff: a link that was used or has passed",
  "gate/accounts/steps/passkey-rows.ts passkeys": "staff: a passkey that its user took out",
  "gate/accounts/passwords/password-rows.ts credentials": "staff: a password that was replaced",
  "gate/accounts/steps/pending-rows.ts pending_sign_ins": "staff: a sign-in that is over",
  "gate/accounts/steps/recovery-rows.ts recovery_codes": "staff: codes that were used or replaced",
  "gate/accounts/sessions/session-rows.ts sessions": "staff: a session that has ended",
  "gate/accounts/lifecycle/tidy-rows.ts table": "staff: what has passed of signing in",
  "gate/accounts/steps/totp-rows.ts totp_secrets": "staff: an app that its user took out",
  "gate/accounts/steps/totp-rows.ts totp_setups": "staff: a set-up that was not finished",
  "gate/eid/card-rows.ts eid_cards": "staff: a card that was unlinked",
  "gate/eid/card-rows.ts eid_tickets": "staff: a sign-in that is over",
  "gate/emergency/miss-rows.ts emergency_misses": "staff: how often somebody looked for who was not found",
  "gate/keys/care.ts keyring.destroy": "what `keys.destroy` is made of; its callers have leave",
  "gate/keys/keyring-rows.ts person_keys": "the keyring does what `keys.destroy` was given leave for",
  "gate/oidc/link-rows.ts oidc_ended_trips": "staff: a sign-in that is over",
  "gate/outbox/rows.ts outbox": "mail that was sent",
  "gate/practices/control-rows.ts asleep": "that a practice slept: it is awake, or no more",
  "gate/practices/control-rows.ts erasure_ledger": "who was erased, by opaque ids, of a practice that is no more",
  "gate/practices/control-rows.ts practices": "the register's line of a practice whose restore broke off",
  "gate/practices/control-rows.ts wrap_keys": "old wrap keys of a practice, after every key was wrapped anew",
  "gate/teams/rows.ts team_members": "staff: who is in a team",
  "gate/users/email-change-rows.ts email_changes": "staff: a change of address that was confirmed or has passed",
  'gate/users/migrations/2026-11-30-users-email-changes.ts email_changes",':
    "staff: changes of address that waited under rules that are no more",
  "records/documents/add-document-to-dossier.ts blobs.remove": "an upload that failed: no document names it",
  "records/documents/add-document-to-person.ts blobs.remove": "an upload that failed: no document names it",
  "records/documents/add-document-version.ts blobs.remove": "an upload that failed: no document names it",
  "records/finding/sweep.ts table": "blind tokens of what is gone, which went with leave",
  "records/finding/token-table.ts table": "blind tokens, which follow what they find: that goes with leave",
  "records/persons/numbers.ts person_numbers": "keyed hashes of numbers, of persons who were taken out with leave",
}

/** Tables of kinds of data that keep nothing of their own: what is in them follows from other tables. */
const workedOut = new Set(["retention_marks"])

type Place = { readonly file: string; readonly what: string; readonly hasLeave: boolean }

/** The declaration at the left margin around a place in a file. */
function around(text: string, index: number): string {
  const before = text.slice(0, index).split("\n")
  const from = before.findLastIndex((line) => /^(export |async |function |const )/.test(line))
  const start = before.slice(0, Math.max(from, 0)).join("\n").length
  const end = text.slice(index).search(/\n[^\s})\]]/)
  return text.slice(start, end === -1 ? undefined : index + end)
}

/** How a declaration comes by a `Clearance`: by a parameter of that type, as the removal of a kind of data, or of one of the few that give it. */
const given = [
  /\b(\w+)\??: Clearance\b/g,
  /(?<=\bRemoval\b[^]*)\bremove(?:Single)?: async \(at, (\w+),/g,
  /\bconst (?:\{[^}]*?\bclearance(?:: (\w+))?[^}]*\}|(\w+)) =[^\n]* ?(?:await )?(?:mayDestroy|mayTakeOut|clearToDestroy|clearForErased)\(/g,
]
const leaves = (code: string): readonly string[] =>
  given.flatMap((way) => [...code.matchAll(way)].map(([, name, other]) => name ?? other ?? "clearance"))

/** It was given leave, and either shows it what goes or hands it on to whoever does. */
const showsLeave = (code: string): boolean =>
  leaves(code).some((name) => new RegExp(`\\b${name}\\.require\\(|[(,] ?${name},? `).test(code))

function* placesIn(file: string): Generator<Place> {
  const text = readFileSync(join(import.meta.dirname, file), "utf8")
  for (const found of text.matchAll(destroys)) {
    const table = found[1]?.trim().replace(/^"|"$/g, "")
    const what = table ?? found[2] ?? found[3] ?? found[4] ?? ""
    yield { file, what, hasLeave: showsLeave(around(text, found.index)) }
  }
}

const files = globSync("**/*.ts", { cwd: import.meta.dirname })
  .filter((file) => !file.endsWith(".test.ts"))
  .toSorted()
const places = files.flatMap((file) => [...placesIn(file)])

const dataKinds = gather(allRooms, "dataKinds")

test("whatever takes something out for good has leave, or says why it needs none", () => {
  const without = places.filter(({ hasLeave, file, what }) => !hasLeave && needNoLeave[`${file} ${what}`] === undefined)
  assert.deepEqual(without, [])
})

test("nothing is said of a place that is not there", () => {
  const known = new Set(places.filter(({ hasLeave }) => !hasLeave).map(({ file, what }) => `${file} ${what}`))
  assert.deepEqual(
    Object.keys(needNoLeave).filter((place) => !known.has(place)),
    [],
  )
})

test("what is held on a person never goes without clearance", () => {
  const tables = new Set(dataKinds.map(({ table }) => table.name)).difference(workedOut)
  assert.deepEqual(
    places.filter(({ hasLeave, what }) => !hasLeave && tables.has(what)),
    [],
  )
})

test("a place without clearance is seen", () => {
  const careless = `export async function drop(at: Change, leave: Clearance, id: PersonId): Promise<void> {
  await tables<T>(at).deleteFrom("persons").where("id", "=", id).execute()
}
`
  const careful = careless.replace("{\n", "{\n  leave.require({ person: id })\n")
  const at = (code: string): boolean => showsLeave(around(code, code.indexOf(".deleteFrom")))

  assert.deepEqual([at(careless), at(careful), at(careful + careless)], [false, true, true])
  const second = careful + careless
  assert.equal(showsLeave(around(second, second.lastIndexOf(".deleteFrom"))), false)
})
