import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { instant, line, nothing } from "#ground/kernel/shapes.ts"
import { Me, NextStep } from "#gate/accounts/contract.ts"

const slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

/** Where the browser goes now. */
const Address = z.strictObject({ address: z.string() })

/** Begins a trip to the practice's provider. */
export const beginSignIn = act({
  name: "oidc.begin-sign-in",
  route: "POST /sign-in/oidc",
  changes: [],
  takes: z.strictObject({ practice: slug }),
  gives: Address,
})

/** What the provider sends back along with the browser (RFC 6749 4.1.2, RFC 9207). */
export const ProviderAnswer = z.strictObject({
  state: z
    .string()
    .max(200)
    .regex(/^[\w.-]+$/),
  code: z.string().min(1).max(4096).optional(),
  iss: z.string().max(1000).optional(),
  error: z.string().max(100).optional(),
})

/** Ends a trip. `done` where the provider's own second step counted, else the step that is asked now. */
export const finishSignIn = act({
  name: "oidc.finish-sign-in",
  route: "POST /sign-in/oidc/answer",
  changes: ["session"],
  takes: ProviderAnswer,
  gives: z.union([z.strictObject({ next: z.literal("done"), me: Me }), NextStep]),
})

/** Whether one's own account is linked to the practice's provider. */
export const getLink = act({
  name: "oidc.get-link",
  route: "GET /me/oidc",
  shows: ["account-link", "provider"],
  takes: z.strictObject({}),
  gives: z.strictObject({
    /** The provider's name; absent where the practice has none. */
    provider: z.string().optional(),
    linkedAt: instant.optional(),
  }),
})

/** Begins a trip that links one's own account. */
export const beginLink = act({
  name: "oidc.begin-link",
  route: "POST /me/oidc",
  changes: [],
  takes: z.strictObject({}),
  gives: Address,
})

export const finishLink = act({
  name: "oidc.finish-link",
  route: "POST /me/oidc/answer",
  changes: ["account-link"],
  takes: ProviderAnswer,
  gives: nothing,
})

export const unlink = act({
  name: "oidc.unlink",
  route: "DELETE /me/oidc",
  changes: ["account-link", "session"],
  takes: z.strictObject({}),
  gives: nothing,
})

const url = z.url({ protocol: /^https?$/ }).max(500)
/** A value of `amr` or `acr`: some are words, some are addresses. */
const claimValue = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[\x21-\x7e]+$/)

const provider = {
  /** As it stands on the button. */
  name: line(60),
  issuer: url,
  clientId: line(200),
  /** What counts as a second step at the provider; with neither, ours is always asked. */
  secondStep: z.strictObject({ amr: z.array(claimValue).max(20), acr: z.array(claimValue).max(20) }),
}

/** The provider as managers see it: the secret never comes back. */
export const Provider = z.strictObject(provider)

export const getProvider = act({
  name: "oidc.get-provider",
  route: "GET /settings/oidc",
  shows: ["provider"],
  takes: z.strictObject({}),
  gives: z.strictObject({ provider: Provider.optional() }),
})

export const setProvider = act({
  name: "oidc.set-provider",
  route: "PUT /settings/oidc",
  changes: ["provider"],
  /** The secret may stay away where issuer and client are what they were. */
  takes: z.strictObject({ ...provider, clientSecret: line(500).optional() }),
  gives: z.strictObject({ provider: Provider.optional() }),
})

export const removeProvider = act({
  name: "oidc.remove-provider",
  route: "DELETE /settings/oidc",
  changes: ["provider"],
  takes: z.strictObject({}),
  gives: z.strictObject({ provider: Provider.optional() }),
})

export type ProviderAnswer = z.output<typeof ProviderAnswer>
export type Provider = z.output<typeof Provider>
