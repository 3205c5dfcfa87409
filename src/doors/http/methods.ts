import type { FastifyInstance } from "fastify"
import { refuse } from "#ground/kernel/refusal.ts"

const all = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

/**
 * Notes from now on which methods each address takes. What it gives says the others of them a no that names what may be done
 * (405, RFC 9110, 15.5.6): to be called when every route is there.
 */
export function watchMethods(app: FastifyInstance): () => void {
  const methods = new Map<string, Set<string>>()
  app.addHook("onRoute", ({ url, method }) => {
    const known = methods.get(url) ?? new Set()
    for (const one of [method].flat()) known.add(one)
    methods.set(url, known)
  })
  return () => {
    for (const [url, known] of methods.entries().toArray()) {
      const others = all.filter((method) => !known.has(method))
      if (url.endsWith("*") || others.length === 0) continue
      const allow = [...known].join(", ")
      app.route({
        method: others,
        url,
        // A body that nobody asked for is not read.
        onRequest: async (_request, reply) => {
          reply.header("allow", allow)
          throw refuse("general.wrong-method")
        },
        handler: async () => ({}),
      })
    }
  }
}
