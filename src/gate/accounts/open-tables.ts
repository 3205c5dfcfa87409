import type { OpenTable } from "#ground/kernel/open-table.ts"
import { groupNames, groupsOf, membershipTable } from "#gate/access/access.ts"
import { pageOfSignIns } from "./sign-in-log/sign-in-log-rows.ts"
import { listUsers } from "./users/user-rows.ts"
import { signInTable, userTable } from "./tables.ts"

/** Who works here; no password, key or code of theirs. */
const openUserTable: OpenTable = {
  name: "user",
  label: "leaving.table.user",
  of: [userTable, membershipTable],
  columns: {
    id: "leaving.column.id",
    name: "leaving.column.name",
    email: "leaving.column.email",
    language: "leaving.column.language",
    state: "leaving.column.state",
    createdAt: "leaving.column.created-at",
    endsOn: "leaving.column.ends-on",
    signedInAt: "leaving.column.signed-in-at",
    groups: "leaving.column.groups",
  },
  rows: async function* (at) {
    for (const { id, name, email, language, state, createdAt, endsOn, signedInAt } of await listUsers(at)) {
      const groups = (await groupNames(at, await groupsOf(at, id))).join("; ")
      yield { id, name, email, language, state, createdAt, endsOn, signedInAt, groups }
    }
  },
}

const atOnce = 1000

const openSignInTable: OpenTable = {
  name: "sign-in",
  label: "leaving.table.sign-in",
  of: [signInTable],
  columns: {
    at: "leaving.column.at",
    user: "leaving.column.user",
    outcome: "leaving.column.outcome",
    device: "leaving.column.device",
    address: "leaving.column.address",
  },
  rows: async function* (at) {
    for (let page = 1; ; page += 1) {
      const { tries } = await pageOfSignIns(at, { page, size: atOnce })
      for (const { at: moment, user, outcome, device, address } of tries)
        yield { at: moment, user, outcome, device, address }
      if (tries.length < atOnce) return
    }
  },
}

export const accountTables: readonly OpenTable[] = [openUserTable, openSignInTable]
