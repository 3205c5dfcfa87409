import type { PolicyId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import type { PolicyContent } from "./contract.ts"
import { listAll } from "./policy-rows.ts"

const minutesFresh = 30

/** What somebody saw the outcome of: this policy, instead of that one. */
export type Tried = { readonly content: PolicyContent; readonly replaces?: PolicyId | undefined }

/**
 * Proof that this user saw what exactly this policy would do, a short while ago and beside the policies that are in use now: a
 * keyed hash, so that nothing has to be written by who only looks.
 */
export async function sealSeen(at: Look, tried: Tried): Promise<string> {
  const until = at.now.add({ minutes: minutesFresh }).epochMilliseconds
  return `${until.toString(36)}.${await hashOf(at, tried, until)}`
}

/** Refuses to save what was not seen. */
export async function requireWhatIf(at: Look, seen: string, tried: Tried): Promise<void> {
  const until = Number.parseInt(seen.split(".")[0] ?? "", 36)
  const isOld = !(at.now.epochMilliseconds <= until)
  if (isOld || seen !== `${until.toString(36)}.${await hashOf(at, tried, until)}`) throw refuse("retention.unseen")
}

async function hashOf(at: Look, { content, replaces }: Tried, until: number): Promise<string> {
  const beside = (await listAll(at)).map(({ id, version }) => `${id} ${version}`).toSorted()
  const said = JSON.stringify([until, actingUser(at), replaces ?? "", inOrder(content), beside])
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
