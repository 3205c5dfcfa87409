import type { FastifyInstance, FastifyRequest } from "fastify"
import { refuse } from "#ground/kernel/refusal.ts"

/** How deep what is sent may go, and how many keys and values it may have: far more than any act takes. */
const bounds = { depth: 32, keys: 5_000, values: 20_000 }

/**
 * Has JSON looked through before it is taken apart. Taking it apart, and telling what is wrong with each of a hundred thousand
 * keys, would hold everybody up; going over its letters once does not.
 */
export function boundJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error")
  app.removeContentTypeParser("application/json")
  app.addContentTypeParser<string>("application/json", { parseAs: "string" }, (request: FastifyRequest, text, done) => {
    const reason = beyond(text)
    if (reason !== undefined) return done(refuse("general.malformed", { faults: [{ field: "body", reason }] }))
    return parse(request, text, done)
  })
}

/** What is too much about a text of JSON, if anything. */
export function beyond(text: string): "too-deep" | "too-many" | undefined {
  let [depth, keys, values] = [0, 0, 0]
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === quote) at = endOfString(text, at)
    else if (sign === openList || sign === openObject) depth += 1
    else if (sign === closeList || sign === closeObject) depth -= 1
    else if (sign === colon) keys += 1
    else if (sign === comma) values += 1
    if (depth > bounds.depth) return "too-deep"
    if (keys > bounds.keys || values > bounds.values) return "too-many"
  }
  return undefined
}

const [quote, backslash, comma, colon] = [34, 92, 44, 58]
const [openList, closeList, openObject, closeObject] = [91, 93, 123, 125]

/** Where the string that begins here ends. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1
  return at
}
