import { look } from "#ground/kernel/operation.ts"
import { dayText, instantText } from "#ground/kernel/time.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { listTypes } from "#records/dossiers/dossiers.ts"
import { getProof as act, type Policy } from "#duties/retention/contract.ts"
import { ruleOf } from "#duties/retention/judging/judging.ts"
import { listKindPolicies, lookThrough, spanOf } from "#duties/retention/policies/kinds.ts"
import { lastBegun } from "#duties/retention/judging/terms.ts"
import { DueCount } from "#duties/retention/due/thing-counts.ts"
import { everybody } from "#duties/retention/due/facts.ts"
import { listFigures } from "./figure-rows.ts"
import { noticeDays } from "./notices.ts"
import { listAll, listRules } from "#duties/retention/policies/policy-rows.ts"
import { may } from "#duties/retention/permissions.ts"
import { TermTally } from "#duties/retention/due/tally.ts"

const monthsShown = 24

export const getProof = look(act, {
  needs: may["retention.read"],
  logs: { nothing: "figures about everybody together, from which nobody can be told" },
  run: async (at) => {
    const { before } = await noticeDays(at)
    const tally = new TermTally(await listRules(at), dayText(at.now, at.practice.zone), before)
    for await (const some of everybody(at)) await tally.take(at, some)
    const names = new Map((await listAll(at)).map(({ id, name }): [string, string] => [id, name]))
    const types = new Map((await listTypes(at)).map(({ id, name }): [string, string] => [id, name]))
    const single = await lookAtKinds(at)
    return {
      asOf: instantText(at.now),
      ...tally.figures,
      byPolicy: [
        ...tally.byPolicy.all().map(({ name: id, ...count }) => ({ id: id, name: names.get(id) ?? "", ...count })),
        ...single.map(({ policy: { id, name }, due }) => ({ id, name, ...due.free })),
      ].filter(({ things }) => things !== 0),
      heldBy: [
        ...tally.heldBy
          .all()
          .map(({ name, ...count }) => ({ ground: at.program.words.has(name) ? at.say(name) : name, ...count })),
        ...single.flatMap(({ policy, due }) =>
          due.held(at).map(({ ground, ...count }) => ({ ground: `${policy.name}: ${ground}`, ...count })),
        ),
      ],
      uncoveredBy: [...tally.uncoveredBy].map(([type, count]) =>
        type === "" ? { count } : { type: types.get(type) ?? "", count },
      ),
      history: await listFigures(at, monthsShown),
    }
  },
})

/** What is due of each kind of data that a policy is about. */
async function lookAtKinds(at: Look): Promise<readonly { readonly policy: Policy; readonly due: DueCount }[]> {
  const found = []
  for (const { policy, kind } of await listKindPolicies(at)) {
    const due = new DueCount()
    const passed = lastBegun(ruleOf(policy).through, dayText(at.now, at.practice.zone))
    for await (const some of lookThrough(at, kind, spanOf(at, undefined, passed))) due.add(some)
    found.push({ policy, due })
  }
  return found
}
