import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { askWhereNeeded } from "./policy-by-two.ts"
import { checkContent } from "./check-content.ts"
import {
  changePolicy as changeAct,
  createPolicy as createAct,
  stopPolicy as stopAct,
} from "#duties/retention/contract.ts"
import { getPolicy, insertPolicy, stateOf, updatePolicy } from "./policy-rows.ts"
import { may } from "#duties/retention/permissions.ts"
import { requireWhatIf } from "./seen.ts"

const needs = may["retention.manage"]

/** What ends things without anybody looking is put in use by somebody who shows once more who they are. */
const stepUp = ({ how }: { readonly how: string }) => (how === "by-itself" ? "leaks" : undefined)

export const createPolicy = change(createAct, {
  needs,
  stepUp,
  logs: {
    event: "retention.policy-created",
    action: "C",
    object: "policy",
    of: (input, policy) => ({ thing: policy?.id, detail: codesOf(input) }),
  },
  run: async (at, { seen, ...content }) => {
    await checkContent(at, content, undefined)
    await requireWhatIf(at, seen, { content })
    return askWhereNeeded(at, await insertPolicy(at, content))
  },
})

export const changePolicy = change(changeAct, {
  needs,
  stepUp,
  logs: {
    event: "retention.policy-changed",
    action: "U",
    object: "policy",
    of: (input) => ({ thing: input.id, detail: codesOf(input) }),
  },
  run: async (at, { id, version, seen, ...content }) => {
    await getPolicy(at, id)
    await checkContent(at, content, id)
    await requireWhatIf(at, seen, { content, replaces: id })
    return askWhereNeeded(at, await updatePolicy(at, id, version, { ...content, inUse: true }))
  },
})

export const stopPolicy = change(stopAct, {
  needs,
  logs: { event: "retention.policy-stopped", action: "U", object: "policy", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id, version }) => {
    const policy = await getPolicy(at, id)
    if (!policy.inUse) throw refuse("retention.already-stopped")
    return askWhereNeeded(at, await updatePolicy(at, id, version, { ...stateOf(policy), inUse: false }))
  },
})

type Codes = {
  readonly event: string
  readonly end: string
  readonly how: string
  readonly term: { readonly years: number; readonly months: number; readonly days: number }
}

/** What the log says of a policy: no name, which may say anything. */
const codesOf = ({ event, end, how, term: { years, months, days } }: Codes): string[] => [
  event,
  `${years}-${months}-${days}`,
  end,
  how,
]
