import type { UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import { hashToken, newToken } from "#gate/accounts/accounts.ts"
import { limits } from "./limits.ts"
import type { eidCardTable, eidTicketTable } from "./tables.ts"

type EidTables = TablesOf<typeof eidCardTable | typeof eidTicketTable>

/** Stands for a national number in this practice, and says nothing of it. */
export type CardToken = Uint8Array

export const cardTokenOf = (at: Look, nationalNumber: string): CardToken => at.keys.token("eid-card", nationalNumber)

/** Makes a ticket for a card that was shown; it counts for one call, once, for a short time. */
export async function insertTicket(at: Change, boundTo: string, card: CardToken): Promise<string> {
  const ticket = newToken()
  const ends_at = instantText(at.now.add({ seconds: limits.ticketSeconds }))
  await tables<EidTables>(at)
    .insertInto("eid_tickets")
    .values({ token_hash: hashToken(at, "eid-ticket", ticket), bound_to: boundTo, card_token: card, ends_at })
    .execute()
  return ticket
}

/** Takes a ticket in: of two at once, one gets its card. Whoever has another call than it was made for gets nothing. */
export async function takeTicket(at: Change, ticket: string, boundTo: string): Promise<CardToken | undefined> {
  const taken = await tables<EidTables>(at)
    .deleteFrom("eid_tickets")
    .where("token_hash", "=", hashToken(at, "eid-ticket", ticket))
    .where("bound_to", "=", boundTo)
    .where("ends_at", ">", instantText(at.now))
    .returning("card_token")
    .executeTakeFirst()
  return taken?.card_token
}

export async function findHolder(at: Look, card: CardToken): Promise<UserId | undefined> {
  const row = await tables<EidTables>(at)
    .selectFrom("eid_cards")
    .select("user_id")
    .where("card_token", "=", card)
    .executeTakeFirst()
  return row?.user_id
}

export type CardLink = { readonly linkedAt: string; readonly lastUsedAt: string | undefined }

export async function findCardOf(at: Look, user: UserId): Promise<CardLink | undefined> {
  const row = await tables<EidTables>(at)
    .selectFrom("eid_cards")
    .select(["linked_at", "last_used_at"])
    .where("user_id", "=", user)
    .executeTakeFirst()
  return row && { linkedAt: row.linked_at, lastUsedAt: row.last_used_at ?? undefined }
}

/** Links a card to a user, instead of one from before. */
export async function storeCard(at: Change, user: UserId, card: CardToken): Promise<void> {
  const values = { card_token: card, linked_at: instantText(at.now), last_used_at: null }
  await tables<EidTables>(at)
    .insertInto("eid_cards")
    .values({ user_id: user, ...values })
    .onConflict((conflict) => conflict.column("user_id").doUpdateSet(values))
    .execute()
}

export async function noteUse(at: Change, user: UserId): Promise<void> {
  await tables<EidTables>(at)
    .updateTable("eid_cards")
    .set({ last_used_at: instantText(at.now) })
    .where("user_id", "=", user)
    .execute()
}

/** Forgets the card of a user; false where there was none. */
export async function deleteCard(at: Change, user: UserId): Promise<boolean> {
  const gone = await tables<EidTables>(at).deleteFrom("eid_cards").where("user_id", "=", user).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function isAnyTicketOver(at: Look): Promise<boolean> {
  const row = await tables<EidTables>(at)
    .selectFrom("eid_tickets")
    .select("ends_at")
    .where("ends_at", "<", instantText(at.now))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteTicketsThatAreOver(at: Change): Promise<void> {
  await tables<EidTables>(at).deleteFrom("eid_tickets").where("ends_at", "<", instantText(at.now)).execute()
}
