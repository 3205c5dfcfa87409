import type { Act } from "#ground/kernel/act.ts"

export type Request = {
  readonly method: string
  readonly url: string
  readonly rest: Readonly<Record<string, unknown>>
}

/** Fills a route's parameters from the input; what is left goes into the body, the form or the query. */
export function addressOf(act: Act, input: Readonly<Record<string, unknown>>): Request {
  const [method = "GET", path = "/"] = act.route.split(" ")
  const rest: Record<string, unknown> = { ...input }
  const filled = path.replace(/:(\w+)/g, (_whole, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  if (method !== "GET" && method !== "DELETE") return { method, url: `/api${filled}`, rest }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.set(name, String(value))
  return { method, url: query.size === 0 ? `/api${filled}` : `/api${filled}?${query}`, rest: {} }
}
