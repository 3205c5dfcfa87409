import type { PolicyId } from "#ground/kernel/ids.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import type { SecondPersonAct } from "#ground/kernel/second-person.ts"
import { askApproval, findAsking, withdrawApproval } from "#gate/approval/approval.ts"
import { approverNeeds, kindsOfProfile } from "#duties/erasure/erasure.ts"
import type { Policy } from "#duties/retention/contract.ts"
import { getPolicy } from "./policy-rows.ts"
import { may } from "#duties/retention/permissions.ts"

const kind = "policy"

/** What a second person agrees to: the policy as it was then, and of a clean-up which kinds of data it takes. */
type PolicyProposal = { readonly version: number; readonly takes?: readonly string[] | undefined }

/** It destroys, and nobody looks at it each time. */
const takesTwo = ({ inUse, how, end }: Policy): boolean => inUse && how === "by-itself" && end !== "archive"

/**
 * What ends things by itself is put in use by two. Until the second person agreed it ends nothing by itself: its notices come, as of
 * every policy. Whatever is changed in it is agreed to anew.
 */
export async function askWhereNeeded(at: Change, policy: Policy): Promise<Policy> {
  const { id, version, end, profile } = policy
  if (!takesTwo(policy)) {
    await withdrawApproval(at, kind, id)
    return policy
  }
  const takes = end === "clean-up" ? await kindsOfProfile(at, profile) : undefined
  const rights = { askerNeeds: [may["retention.manage"]], needs: approverNeeds }
  await askApproval(at, { kind, thing: id, ...rights, proposal: { version, takes } satisfies PolicyProposal })
  return policy
}

/** What two persons agreed to of a policy as it is now; nothing where they did not. */
export async function agreedOf(
  at: Look,
  { id, version }: Pick<Policy, "id" | "version">,
): Promise<PolicyProposal | undefined> {
  const asking = await findAsking(at, kind, id)
  const proposal = asking?.proposal as PolicyProposal | undefined
  return asking?.state === "approved" && proposal?.version === version ? proposal : undefined
}

/** Of these policies those that bring about their end by themselves now: the archive takes nobody's yes. */
export const endingByThemselves = async (at: Look, policies: readonly Policy[]): Promise<readonly Policy[]> => {
  const all = policies.filter(({ inUse, how }) => inUse && how === "by-itself")
  const agreed = await agreedAmong(at, all.filter(takesTwo), (policy) => policy)
  return [...all.filter((policy) => !takesTwo(policy)), ...agreed]
}

/** Of these policies those that two persons agreed to as they are now. */
export async function agreedAmong<One>(
  at: Look,
  some: readonly One[],
  policyOf: (one: One) => Policy,
): Promise<readonly One[]> {
  const agreed: One[] = []
  for (const one of some) if ((await agreedOf(at, policyOf(one))) !== undefined) agreed.push(one)
  return agreed
}

const amount = (at: Look, count: number, unit: "year" | "month" | "day"): string =>
  new Intl.NumberFormat(at.language, { style: "unit", unit, unitDisplay: "long" }).format(count)

/** `5 jaar en 6 maanden`. */
function termText(at: Look, { years, months, days }: Policy["term"]): string {
  const parts = (
    [
      [years, "year"],
      [months, "month"],
      [days, "day"],
    ] as const
  ).filter(([count]) => count > 0)
  return new Intl.ListFormat(at.language).format(parts.map(([count, unit]) => amount(at, count, unit)))
}

/** A policy that ends things by itself. */
export const policyByTwo: SecondPersonAct = {
  kind,
  tell: async (at, { thing }) => {
    const { name, end, term, noticeDays } = await getPolicy(at, thing as PolicyId)
    return [
      { label: "retention.two.policy", value: name },
      { label: "retention.two.end", value: at.say(`retention.end.${end}`) },
      { label: "retention.two.term", value: termText(at, term) },
      { label: "retention.two.notice", value: amount(at, noticeDays, "day") },
    ]
  },
  // Nothing more: what is agreed is found by its asking.
  agreed: () => Promise.resolve(),
}
