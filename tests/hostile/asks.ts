import type { Act } from "#ground/kernel/act.ts"
import type { Visitor } from "#tests/people/visitor.ts"
import type { Everything } from "#tests/people/everything.ts"
import { sampleInput } from "./samples.ts"

/** A practice with something of every kind, and the one who filled it and may do everything. */
export type Filled = { readonly everything: Everything; readonly boss: Visitor }

type Input = Readonly<Record<string, unknown>>

/** What is sent to an operation beside the ids in its path. */
export type Ask = {
  readonly input: (filled: Filled) => Input | Promise<Input>
  /** What a hit would tell: whom this finds is found by something that can be hidden. */
  readonly tells?: "national numbers" | "contact data"
  /** Says back what the asker has just typed, and nothing that was there. */
  readonly echoes?: true
}

const input = (given: Input | ((filled: Filled) => Input | Promise<Input>)): Ask => ({
  input: typeof given === "function" ? given : () => given,
})
const nothing = input({})
const finds = (tells: NonNullable<Ask["tells"]>, given: Input): Ask => ({ input: () => given, tells })

/** Of acts that tell nothing of a person, whatever is sent: every answer but a fault of ours is allowed, and each is searched. */
export const aside = "aside" as const

/** The version of a thing, as the one who may do everything reads it. */
const seen =
  (collection: string, id: (everything: Everything) => string, rest: Input) =>
  async ({ everything, boss }: Filled): Promise<Input> => {
    const { body } = await boss.ask("GET", `/api/${collection}/${id(everything)}`)
    return { version: (body as { version: number }).version, ...rest }
  }
const person = (rest: Input) => input(seen("persons", (all) => all.person, rest))
const dossier = (rest: Input) => input(seen("dossiers", (all) => all.dossier, rest))
const document = (rest: Input) => input(seen("documents", (all) => all.document, rest))

/** Waits until the job has done with the import. */
async function settled({ everything, boss }: Filled): Promise<Input> {
  for (;;) {
    const { body } = await boss.ask("GET", `/api/imports/${everything.known("imports")}`)
    if (!["reading", "trying", "running", "undoing"].includes((body as { state: string }).state)) return {}
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

const latestEntry = async ({ everything, boss }: Filled): Promise<Input> => {
  const { body } = await boss.ask("GET", `/api/entries/${everything.known("entries")}/versions`)
  return (body as { versions: Input[] }).versions[0] ?? {}
}

/** A policy by which everybody who was not touched since yesterday is due. */
const keptShortly: Input = {
  name: "Kort",
  about: { kind: "person", which: "without-dossier" },
  event: "last-contact",
  term: { days: 1 },
  end: "erase",
}

/** An ask for every operation of the program, in an order in which each can be done: what ends something comes last. */
export const asks: Readonly<Record<string, typeof aside | readonly Ask[]>> = {
  "persons.get": [nothing],
  "persons.list-recent": [nothing],
  "persons.search": [
    input({}),
    finds("national numbers", { query: "999993653" }),
    finds("national numbers", { query: "9999.93.653" }),
    finds("contact data", { query: "0612345678" }),
    finds("contact data", { query: "345678" }),
    finds("contact data", { query: "06 1234" }),
    finds("contact data", { query: "3077AW" }),
    finds("contact data", { query: "contactkanarie@nieuw.example" }),
  ],
  "search.all": [
    input({ query: "gewoonwoord" }),
    finds("national numbers", { query: "999993653" }),
    finds("contact data", { query: "0612345678" }),
  ],
  "persons.find-duplicates": [
    input({ name: { familyName: "gewoonwoord" } }),
    finds("national numbers", { name: { familyName: "Niemand" }, bsn: "999993653" }),
  ],
  "persons.list-ties": [nothing],
  "persons.get-identifier-settings": [nothing],
  "persons.show-identifier": [input({ kind: "bsn" })],
  "audit.list-of-person": [input({ size: "200" })],
  "dossiers.list-types": [nothing],
  "dossiers.list-of-person": [nothing],
  "dossiers.list-mine": [nothing],
  "dossiers.get": [nothing],
  "dossiers.list-entries": [nothing],
  "dossiers.list-entries-of-person": [nothing],
  "dossiers.list-entry-versions": [nothing],
  "documents.list-of-person": [nothing],
  "documents.list-of-dossier": [nothing],
  "documents.get": [nothing],
  "documents.get-content": [nothing],
  "drafts.get": [input(({ everything }) => ({ place: `entry/${everything.dossier}` }))],
  "tasks.get": [nothing],
  "tasks.list": [input({ whose: "both" }), input({ whose: "left" })],
  "tasks.list-of-person": [nothing],
  "tasks.list-of-dossier": [nothing],
  "tasks.get-reminders": [nothing],
  "imports.list": [nothing],
  "imports.get": [input(settled)],
  "imports.get-wrong-rows": [input(settled)],
  "imports.list-duplicates": [input(settled)],
  "portability.preview": [input({ content: "all" })],
  "portability.export": [input({ content: "all" }), input({ content: "provided" })],
  "organisations.get": [nothing],
  "organisations.search": [input({ query: "Huisarts" })],
  "teams.list": [nothing],
  "teams.get": [nothing],
  "users.list": [nothing],
  "users.get": [nothing],
  "users.list-resting": [nothing],
  "users.list-choices": [nothing],
  "users.list-sign-ins": [nothing],
  "accounts.list-colleagues": [nothing],
  "accounts.me": [nothing],
  "emergency.list": [input({ state: "all" })],
  "emergency.list-mine": [nothing],
  "emergency.get": [nothing],
  "emergency.get-bound": [nothing],
  "emergency.get-waiting": [nothing],
  "emergency.list-of-person": [nothing],
  "groups.list-permissions": [nothing],
  "groups.list": [nothing],
  "groups.list-templates": [nothing],
  "waiting.list": [nothing],
  "review.list-unused": [nothing],
  "review.get-faults": [nothing],
  "review.get-attestation": [nothing],
  "review.list-attestations": [nothing],
  "review.get-settings": [nothing],
  "folders.list-roots": [nothing],
  "folders.list-rules": [nothing],
  "folders.list-runs": [nothing],
  "folders.create-rule": aside,
  "folders.change-rule": aside,
  "folders.remove-rule": aside,
  "folders.switch-rule": aside,
  "folders.try-rule": aside,
  "folders.run-rule": aside,
  "folders.get-run": aside,
  "folders.stop-run": aside,
  "certificates.list": [nothing],
  "certificates.get": aside,
  "backups.state": [nothing],
  "backups.list-runs": [nothing],
  "backups.set-settings": aside,
  "erasure.preview": [input(({ everything }) => ({ end: "erase", persons: [everything.person], inactiveOnly: false }))],
  "erasure.get": [nothing],
  "erasure.list": [nothing, input({ state: "waiting", toApprove: "true" })],
  "erasure.list-items": [nothing],
  "erasure.list-profiles": [nothing],
  "erasure.list-figures": [nothing],
  "erasure.get-settings": [nothing],
  "erasure.get-certificate": aside,
  "erasure.start": aside,
  "erasure.decide": aside,
  "erasure.stop": aside,
  "erasure.create-profile": aside,
  "erasure.change-profile": aside,
  "erasure.set-settings": aside,
  "approval.answer": aside,
  "approval.withdraw": aside,
  "approval.list-mine": [nothing],

  "retention.list-presets": [nothing],
  "retention.list-policies": [nothing],
  "retention.what-if": [input(keptShortly)],
  "retention.get-notice-days": [nothing],
  "retention.list-notices": [nothing],
  "retention.get-notice": aside,
  "retention.get-notice-due": aside,
  "retention.preview-notice-end": aside,
  "retention.end-notice": aside,
  "retention.archive-notice": aside,
  "retention.list-kinds": [nothing],
  "retention.mark-notice-seen": aside,
  "retention.get-proof": [nothing],
  "retention.set-notice-days": aside,
  "retention.list-policy-changes": aside,
  "retention.create-policy": aside,
  "retention.change-policy": aside,
  "retention.stop-policy": aside,

  "persons.create": [finds("national numbers", { name: { familyName: "Niemand" }, bsn: "999993653" })],
  "persons.change": [person({ note: "gezien" })],
  "holds.list": [nothing],
  "holds.list-of-person": [nothing],
  "holds.list-of-dossier": [nothing],
  "holds.set": [input(({ everything }) => ({ person: everything.other, ground: "request", note: "gezien" }))],
  "holds.change-until": aside,
  "holds.end": aside,
  "persons.list-inactive-reasons": [nothing],
  "persons.add-inactive-reason": aside,
  "persons.change-inactive-reason": aside,
  "persons.make-inactive": [input({ reason: "even weg" })],
  "persons.make-active": [input({ reason: "terug" })],
  "persons.set-identifier": [{ ...input({ kind: "insz", value: "85073003328" }), echoes: true }],
  "persons.add-tie": [input(({ everything }) => ({ kind: "partner", person: everything.other }))],
  "persons.change-tie": [input({ version: 1, note: "anders" })],
  "dossiers.create-type": [input({ name: "Een andere soort" })],
  "dossiers.change-type": aside,
  "dossiers.open": [input(({ everything }) => ({ type: everything.known("dossier-types"), title: "Nog een" }))],
  "dossiers.change": [dossier({ title: "Anders" })],
  "dossiers.add-party": [input(({ everything }) => ({ role: "buur", person: everything.other }))],
  "dossiers.write-entry": [input({ text: "Een eigen regel" })],
  "dossiers.correct-entry": [
    input(async (filled) => ({
      version: (await latestEntry(filled))["version"],
      text: "Mijn eigen tekst",
      reason: "beter",
    })),
  ],
  "documents.add-to-person": [nothing],
  "documents.add-to-dossier": [nothing],
  "documents.change": [document({ description: "anders" })],
  "documents.add-version": [nothing],
  "drafts.save": [input(({ everything }) => ({ place: `entry/${everything.dossier}`, content: "eigen concept" }))],
  "drafts.drop": [input(({ everything }) => ({ place: `entry/${everything.dossier}` }))],
  "tasks.create": [input(({ everything }) => ({ title: "Nog iets", due: "2026-11-30", dossier: everything.dossier }))],
  "tasks.change": aside,
  "tasks.take": aside,
  "tasks.finish": aside,
  "tasks.reopen": aside,
  "tasks.hand-over": aside,
  "tasks.remove": aside,
  "tasks.set-reminders": aside,
  "imports.start": [input({ mode: "trial" }), input({ mode: "run", takeDuplicates: true })],
  "imports.read-again": [input(settled)],
  "imports.try": [input(async (filled) => ({ ...(await settled(filled)), columns: secretColumns }))],
  "imports.decide-duplicates": [input(async (filled) => ({ ...(await settled(filled)), otherwise: "skip" }))],
  "imports.run": [input(async (filled) => ({ ...(await settled(filled)), takeDuplicates: true }))],
  "imports.undo": [input(settled)],
  "organisations.create": [input({ name: "Een andere praktijk" })],
  "organisations.change": aside,
  "teams.create": [input({ name: "Een ander team" })],
  "teams.rename": [input(seen("teams", (all) => all.known("teams"), { name: "Anders genoemd" }))],

  "dossiers.remove-party": [nothing],
  "persons.remove-tie": [nothing],
  "persons.remove-identifier": [input({ kind: "bsn" })],
  "dossiers.close": [input({ reason: "Klaar" })],
  "dossiers.archive": [nothing],
  "dossiers.take-back": [input({ reason: "nog nodig" })],
  "dossiers.reopen": [input({ reason: "toch niet" })],
  "persons.record-death": [nothing],
  "persons.set-identifier-settings": aside,
  "persons.set-word": aside,

  "accounts.change-me": aside,
  "accounts.check-step": aside,
  "accounts.decline-passkey": aside,
  "accounts.begin-step-up": aside,
  "accounts.send-step-up-code": aside,
  "accounts.judge-password": aside,
  "accounts.read-invitation": aside,
  "accounts.list-my-steps": aside,
  "accounts.begin-totp": aside,
  "accounts.confirm-totp": aside,
  "accounts.remove-totp": aside,
  "accounts.rename-passkey": aside,
  "accounts.remove-passkey": aside,
  "accounts.make-recovery-codes": aside,
  "accounts.read-password-link": aside,
  "accounts.list-sessions": aside,
  "accounts.list-my-sign-ins": aside,
  "oidc.get-provider": aside,
  "oidc.set-provider": aside,
  "oidc.remove-provider": aside,
  "oidc.get-link": aside,
  "oidc.unlink": aside,
  "eid.get-card": aside,
  "eid.finish-link": aside,
  "eid.unlink": aside,
  "users.invite": aside,
  "users.change": aside,
  "users.confirm-email": aside,
  "users.read-email-change": aside,
  "users.answer-email-change": aside,
  "users.get-my-email-change": aside,
  "users.answer-my-email-change": aside,
  "users.approve-email": aside,
  "users.let-in": aside,
  "users.send-invitation": aside,
  "users.give-initial-password": aside,
  "users.check-identity": aside,
  "users.get-dormancy": aside,
  "users.set-dormancy": aside,
  "users.close": aside,
  "users.reopen": aside,
  "teams.add-member": aside,
  "teams.remove-member": aside,
  "teams.set-lead": aside,
  "teams.end": aside,
  "emergency.begin": aside,
  "emergency.end": aside,
  "emergency.review": aside,
  "emergency.take-back-review": aside,
  "emergency.let-on": aside,
  "groups.add-members": aside,
  "groups.compare": aside,
  "groups.create": aside,
  "groups.get": aside,
  "groups.grant": aside,
  "groups.list-changes": aside,
  "groups.list-holders": aside,
  "groups.preview-grant": aside,
  "groups.remove": aside,
  "groups.remove-member": aside,
  "groups.rename": aside,
  "groups.withdraw": aside,
  "review.attest-group": aside,
  "review.set-settings": aside,
  "review.withdraw-unused": aside,
  "accounts.get-step-policy": aside,
  "accounts.set-step-policy": aside,
  "accounts.get-session-rules": aside,
  "accounts.set-session-rules": aside,
  "users.end-sessions": aside,
  "accounts.end-session": aside,
  "accounts.end-other-sessions": aside,
}

/** How the columns of the file are to be read that `secretRows` makes. */
export const secretColumns = ["achternaam", "geboortedatum", "bsn", "straat", "email", "verzekeraar", "telefoon"]

/** The whole input of an ask: the ids of the practice, and what the ask says beside them. */
export async function inputOf(act: Act, ask: Ask | typeof aside, filled: Filled): Promise<Record<string, unknown>> {
  const ids = filled.everything.idsFor(act)
  if (ask === aside) return { ...sampleInput(act), ...ids }
  return { ...ids, ...(await ask.input(filled)) }
}
