import { readdirSync } from "node:fs"
import { join, relative, sep } from "node:path"
import files from "@fastify/static"
import type { FastifyInstance, FastifyReply } from "fastify"
import { refuse } from "#ground/kernel/refusal.ts"

/** Of a route that takes what lies below it. */
type Below = { Params: { readonly "*": string } }

/**
 * Adds the built pages in `folder`. Their assets carry a hash in their name and are kept for good; every other address is the one
 * page. One route finds all of them: one for each of hundreds would make up a fifth of the time in which the program starts.
 */
export async function addPages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(files, { root: folder, serve: false, cacheControl: false, preCompressed: true })
  const there = new Set(filesBelow(folder))
  const assets = "assets/"
  // The router says what lies below these, however it was spelled.
  for (const url of ["/api", "/api/*"])
    app.get(url, () => {
      throw refuse("general.not-found")
    })
  const give = (path: string, reply: FastifyReply): FastifyReply => {
    if (!there.has(path)) {
      if (path.startsWith(assets)) throw refuse("general.not-found")
      return reply.header("cache-control", "no-cache").sendFile("index.html")
    }
    const isForGood = path.startsWith(assets)
    return reply.header("cache-control", isForGood ? "public, max-age=31536000, immutable" : "no-cache").sendFile(path)
  }
  const method = ["GET", "HEAD"]
  // What lies at the top has a route each, so that other methods are told what it takes (`watchMethods`).
  for (const path of there) {
    if (!path.includes("/")) app.route({ method, url: `/${path}`, handler: (_request, reply) => give(path, reply) })
  }
  app.route<Below>({ method, url: "/*", handler: ({ params: { "*": path } }, reply) => give(path, reply) })
  app.route<Below>({
    method: ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"],
    url: `/${assets}*`,
    // A body that nobody asked for is not read.
    onRequest: async ({ params: { "*": path } }, reply) => {
      if (!there.has(assets + path)) throw refuse("general.not-found")
      reply.header("allow", "GET, HEAD")
      throw refuse("general.wrong-method")
    },
    handler: async () => ({}),
  })
}

/** The files in a folder and all below it, as an address names them. */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    // A compressed form is the same file, for a browser that takes it.
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, "/"))
