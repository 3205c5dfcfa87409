import type * as WebAuthn from "@simplewebauthn/server"

/** The library for passkeys, loaded when the first is asked for: it brings two hundred files that most starts never need. */
export const webauthn = (): Promise<typeof WebAuthn> => import("@simplewebauthn/server")
