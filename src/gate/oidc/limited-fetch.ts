import type { CustomFetch } from "openid-client"
import { limits } from "./policy.ts"

/** The provider could not be reached, or said more than anybody needs. */
export class Unreachable extends Error {
  override readonly name = "Unreachable"
}

/** Fetches as openid-client asks, but reads no more than an answer of a provider can be, and follows no one elsewhere. */
export const limitedFetch: CustomFetch = async (url, options) => {
  try {
    const answer = await fetch(url, { ...(options as RequestInit), redirect: "manual" })
    const { status, headers } = answer
    // An answer without a body may not be given one.
    const body = answer.body === null || status === 204 || status === 304 ? null : await readLimited(answer.body)
    return new Response(body, { status, headers })
  } catch (error) {
    throw error instanceof Unreachable ? error : new Unreachable("the provider did not answer", { cause: error })
  }
}

async function readLimited(body: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body) {
    length += part.length
    if (length > limits.answerBytes) throw new Unreachable("the provider's answer has no end")
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
