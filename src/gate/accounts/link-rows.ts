import type { UserId } from "#ground/kernel/ids.ts"
import { type Change, tables } from "#ground/kernel/scope.ts"
import type { AccountTables } from "./tables.ts"

export async function deletePasswordLinksOf(at: Change, user: UserId): Promise<void> {
  await tables<AccountTables>(at).deleteFrom("password_links").where("user_id", "=", user).execute()
}
