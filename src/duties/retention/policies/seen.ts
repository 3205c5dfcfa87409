import type { NoticeId, PolicyId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import type { PolicyContent } from "#duties/retention/contract.ts"
import { listAll } from "./policy-rows.ts"

const minutesFresh = 30

/** What somebody saw the outcome of: this policy, instead of that one. */
export type Tried = { readonly content: PolicyContent; readonly replaces?: PolicyId | undefined }

/**
 * Proof that this user saw what exactly this policy would do, a short while ago and beside the policies that are in use now: a
 * keyed hash, so that nothing has to be written by who only looks.
 */
export const sealSeen = (at: Look, tried: Tried): Promise<string> => sealed(at, inOrder(tried))

/** Refuses to save what was not seen. */
export async function requireWhatIf(at: Look, seen: string, tried: Tried): Promise<void> {
  if (!(await isSealed(at, seen, inOrder(tried)))) throw refuse("retention.unseen")
}

/** How much of a notice somebody saw to be due. */
export type DueSeen = { readonly notice: NoticeId; readonly things: number }

/** Proof that this user saw how much would end. */
export const sealDue = (at: Look, due: DueSeen): Promise<string> => sealed(at, inOrder(due))

/** Refuses to end what was not seen. */
export async function requireDue(at: Look, seen: string, due: DueSeen): Promise<void> {
  if (!(await isSealed(at, seen, inOrder(due)))) throw refuse("retention.end-unseen")
}

async function sealed(at: Look, what: unknown): Promise<string> {
  const until = at.now.add({ minutes: minutesFresh }).epochMilliseconds
  return `${until.toString(36)}.${await hashOf(at, what, until)}`
}

async function isSealed(at: Look, seen: string, what: unknown): Promise<boolean> {
  const until = Number.parseInt(seen.split(".")[0] ?? "", 36)
  return at.now.epochMilliseconds <= until && seen === `${until.toString(36)}.${await hashOf(at, what, until)}`
}

async function hashOf(at: Look, what: unknown, until: number): Promise<string> {
  const beside = (await listAll(at)).map(({ id, version }) => `${id} ${version}`).toSorted()
  const said = JSON.stringify([until, actingUser(at), what, beside])
  // A token is short, so that two make one that nobody guesses.
  return ["one", "two"]
    .map((half) => Buffer.from(at.keys.token(`retention.seen.${half}`, said)).toString("hex"))
    .join("")
}

/** The same content is the same text, in whatever order it was sent. */
function inOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return entries.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, one]) => [name, inOrder(one)])
}
