import cookie from "@fastify/cookie"
import multipart from "@fastify/multipart"
import fastify, { type FastifyInstance, type FastifyRequest } from "fastify"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Language } from "#ground/words/words.ts"
import { addHeaders } from "./headers.ts"
import { languageOf } from "./language.ts"
import { checkOrigin } from "./origin.ts"
import { type ReportFault, sendProblem } from "./problem.ts"

export type SiteSetting = {
  /** The site's public address; absent on loopback, where it is whatever loopback name was asked for. */
  readonly origin?: string | undefined
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer } | undefined
  /** Addresses of the proxies that may say for whom they ask. */
  readonly trustedProxies?: readonly string[] | undefined
  readonly report: ReportFault
}

/** A site's server, and in which language a request is answered when it goes wrong. */
export type Site = { readonly app: FastifyInstance; setLanguage(request: FastifyRequest, language: Language): void }

/** The largest JSON that is read: a long journal entry with room to spare. */
const largestBody = 2 * 1024 * 1024

/** Makes an empty site: headers, origin check, cookies, multipart, problems. It listens to nobody yet. */
export async function makeSite(setting: SiteSetting): Promise<Site> {
  const languages = new WeakMap<FastifyRequest, Language>()
  const app: FastifyInstance = fastify({
    ...(setting.tls === undefined ? {} : { https: { ...setting.tls, minVersion: "TLSv1.2" as const } }),
    trustProxy: setting.trustedProxies === undefined ? false : [...setting.trustedProxies],
    bodyLimit: largestBody,
    routerOptions: { caseSensitive: true, maxParamLength: 200 },
    // A slow sender is not waited for; a long upload sends all the time.
    requestTimeout: 0,
    connectionTimeout: 120_000,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    return503OnClosing: true,
  }) as FastifyInstance
  addHeaders(app, setting.tls !== undefined || setting.origin?.startsWith("https:") === true)
  await app.register(cookie)
  await app.register(multipart, {
    limits: { fileSize: 4 * 1024 ** 3, files: 1, fields: 50, fieldSize: 100_000, headerPairs: 50 },
    throwFileSizeLimit: true,
  })
  app.addHook("onRequest", async (request) => {
    if (request.url.startsWith("/api/")) checkOrigin(request, setting.origin)
  })
  // What a refused upload goes on sending is read and thrown away: the connection's next request waits behind it.
  app.addHook("onResponse", async ({ raw }) => void raw.unpipe().resume())
  app.setErrorHandler((error, request, reply) => {
    // A download that broke off half-way has no answer to give any more.
    if (reply.raw.headersSent) return reply.raw.destroy()
    return sendProblem(request, reply, error, languages.get(request) ?? languageOf(request), setting.report)
  })
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, refuse("general.not-found"), languageOf(request), setting.report),
  )
  return { app, setLanguage: (request, language) => void languages.set(request, language) }
}
