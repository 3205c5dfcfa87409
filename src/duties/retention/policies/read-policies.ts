import { look } from "#ground/kernel/operation.ts"
import { namesOfUsers } from "#gate/accounts/accounts.ts"
import {
  listKinds as kindsAct,
  listPolicies as listAct,
  listPolicyChanges as changesAct,
  listPresets as presetsAct,
} from "#duties/retention/contract.ts"
import { kindsOf } from "./kinds.ts"
import { getPolicy, listAll, listChanges } from "./policy-rows.ts"
import { may } from "#duties/retention/permissions.ts"
import { presetsFor } from "./presets.ts"

const needs = may["retention.read"]

export const listPolicies = look(listAct, {
  needs,
  logs: { nothing: "policies are choices of the practice, about nobody" },
  run: async (at) => ({ policies: [...(await listAll(at))] }),
})

export const listPolicyChanges = look(changesAct, {
  needs,
  logs: { nothing: "who changed a choice of the practice; about nobody" },
  run: async (at, { id }) => {
    await getPolicy(at, id)
    const nameOf = await namesOfUsers(at)
    const changes = await listChanges(at, id)
    return { changes: changes.map(({ by, ...change }) => ({ ...change, by: { id: by, name: nameOf(by) } })) }
  },
})

export const listKinds = look(kindsAct, {
  needs,
  logs: { nothing: "which kinds of data there are, about nobody" },
  run: async (at) => ({
    kinds: [...kindsOf(at)].map(
      ([
        name,
        {
          ageing: { label, event, standing, goesAfterDays },
        },
      ]) => ({
        name,
        label: at.say(label),
        event: at.say(event),
        isRecord: standing === "record",
        goesAfterDays,
      }),
    ),
  }),
})

export const listPresets = look(presetsAct, {
  needs,
  logs: { nothing: "what laws and customs say, about nobody" },
  run: async (at) => ({ presets: presetsFor(at.say) }),
})
