import { z } from "zod"

// What browsers and servers say to each other of passkeys: WebAuthn level 3, in its JSON forms. What is not listed is left out.

const base64url = z
  .string()
  .max(50_000)
  .regex(/^[\w-]*$/)
const transports = z.array(z.string().max(50)).max(20)
const known = z
  .array(z.object({ id: base64url, type: z.literal("public-key"), transports: transports.optional() }))
  .optional()
const preference = z.enum(["required", "preferred", "discouraged"])

/** Asks a browser for one of these passkeys, or for whichever it has. */
export const PasskeyRequest = z.object({
  challenge: base64url,
  rpId: z.string(),
  timeout: z.number(),
  userVerification: preference,
  allowCredentials: known,
})

/** Asks a browser to make a passkey. */
export const PasskeyCreation = z.object({
  challenge: base64url,
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: base64url, name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type: z.literal("public-key"), alg: z.int() })),
  timeout: z.number(),
  attestation: z.literal("none"),
  excludeCredentials: known,
  authenticatorSelection: z.object({
    residentKey: preference,
    requireResidentKey: z.boolean().optional(),
    userVerification: preference,
  }),
})

const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}).default({}),
}

/** What a browser answers to `PasskeyRequest`. */
export const PasskeyAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
  }),
})

/** What a browser answers to `PasskeyCreation`. */
export const NewPasskey = z.object({
  ...credential,
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url, transports: transports.default([]) }),
})

export type PasskeyRequest = z.output<typeof PasskeyRequest>
export type PasskeyCreation = z.output<typeof PasskeyCreation>
export type PasskeyAnswer = z.output<typeof PasskeyAnswer>
export type NewPasskey = z.output<typeof NewPasskey>
