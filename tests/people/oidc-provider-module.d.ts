/** The part of oidc-provider that the tests use; it brings no types of its own. */
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http"

  type Login = { readonly accountId: string; readonly amr?: readonly string[]; readonly acr?: string }
  type Details = {
    readonly prompt: { readonly name: string; readonly details: { readonly missingOIDCScope?: readonly string[] } }
    readonly params: { readonly client_id: string }
    readonly session?: { readonly accountId: string }
  }

  class Grant {
    constructor(of: { readonly accountId: string; readonly clientId: string })
    addOIDCScope(scope: string): void
    save(): Promise<string>
  }

  export class Provider {
    readonly Grant: typeof Grant
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>)
    callback(): (request: IncomingMessage, response: ServerResponse) => void
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Details>
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { readonly login?: Login; readonly consent?: { readonly grantId: string }; readonly error?: string },
      options: { readonly mergeWithLastSubmission: boolean },
    ): Promise<void>
  }
}
