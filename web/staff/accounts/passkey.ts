import type { NewPasskey, PasskeyAnswer, PasskeyCreation, PasskeyRequest } from "#gate/accounts/contract.ts"
import { AnswerProblem } from "#web/ui/client/problem.ts"

// Fetched when somebody uses a passkey, and not before.
const library = () => import("@simplewebauthn/browser")

/** Whether this browser, at this address, knows passkeys at all. */
export const knowsPasskeys = (): boolean => "PublicKeyCredential" in window && window.isSecureContext

/** Asks the browser for a passkey; `declined` is what is said when its dialog was closed or nothing fitted. */
export const askBrowser = (request: PasskeyRequest, declined: string): Promise<PasskeyAnswer> =>
  explained(declined, async () => {
    const { startAuthentication } = await library()
    const answer = await startAuthentication({ optionsJSON: request as Options<typeof startAuthentication> })
    return { ...answer, clientExtensionResults: {} }
  })

/** Has the browser make a passkey. */
export const makePasskey = (request: PasskeyCreation, declined: string): Promise<NewPasskey> =>
  explained(declined, async () => {
    const { startRegistration } = await library()
    const made = await startRegistration({ optionsJSON: request as Options<typeof startRegistration> })
    const response = { ...made.response, transports: made.response.transports ?? [] }
    return { ...made, response, clientExtensionResults: {} }
  })

type Options<Start extends (options: { optionsJSON: never }) => unknown> = Parameters<Start>[0]["optionsJSON"]

async function explained<Result>(declined: string, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask()
  } catch {
    // Browsers do not say why, so that a site cannot find out what somebody has.
    throw new AnswerProblem({ status: 0, code: "passkey.declined", detail: declined, reference: "" })
  }
}
