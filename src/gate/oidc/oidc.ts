import type { Room } from "#ground/kernel/room.ts"
import { getLink } from "./get-link.ts"
import { getProvider } from "./get-provider.ts"
import { oidcTables } from "./migrations/2026-11-22-oidc.ts"
import { may } from "./permissions.ts"
import { removeProvider } from "./remove-provider.ts"
import { setProvider } from "./set-provider.ts"
import { tidy } from "./tidy.ts"
import { unlink } from "./unlink.ts"
import { oidcEndedTripTable, oidcLinkTable } from "./tables.ts"
import { words } from "./words.ts"

// What sets a cookie or waits for the provider is no operation: the door calls these with a practice to borrow.
export { beginTrip, providerName } from "./begin-trip.ts"
export { finishLink } from "./finish-link.ts"
export { finishSignIn } from "./finish-sign-in.ts"
export { openProviders, type Providers } from "./provider.ts"

/** The room of the practice's OpenID Connect provider. */
export const oidc: Room = {
  words,
  tables: [oidcLinkTable, oidcEndedTripTable],
  operations: [getProvider, setProvider, removeProvider, getLink, unlink],
  dataKinds: [],
  migrations: [oidcTables],
  permissions: Object.values(may),
  jobs: [tidy],
}
