import cookie from "@fastify/cookie"
import multipart from "@fastify/multipart"
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Language } from "#ground/words/words.ts"
import { siteHeaders } from "./headers.ts"
import { checkHost } from "./host.ts"
import { languageOf } from "./language.ts"
import { checkOrigin } from "./origin.ts"
import { type ReportFault, sendProblem } from "./problem.ts"
import { unread } from "./unread.ts"

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

/** Makes an empty site: headers, host and origin check, cookies, multipart, problems. It listens to nobody yet. */
export async function makeSite(setting: SiteSetting): Promise<Site> {
  const languages = new WeakMap<FastifyRequest, Language>()
  const headers = siteHeaders(setting.tls !== undefined || setting.origin?.startsWith("https:") === true)
  const strays = unread(headers)
  const told = (request: FastifyRequest, reply: FastifyReply, error: unknown): Promise<void> =>
    sendProblem(request, reply, error, languages.get(request) ?? languageOf(request), setting.report)
  // Who names no host is told so by us (`host.ts`), not by Node.
  const server = { requireHostHeader: false }
  const app: FastifyInstance = fastify({
    ...(setting.tls === undefined
      ? { http: server }
      : { https: { ...server, ...setting.tls, minVersion: "TLSv1.2" as const } }),
    trustProxy: setting.trustedProxies === undefined ? false : [...setting.trustedProxies],
    bodyLimit: largestBody,
    routerOptions: { caseSensitive: true, maxParamLength: 200 },
    // A slow sender is not waited for; a long upload sends all the time.
    requestTimeout: 0,
    connectionTimeout: 120_000,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    // Fastify's own answer to who comes while it closes would be no answer of ours: see the hook below.
    return503OnClosing: false,
    clientErrorHandler: (error, socket) => strays.answer(error, socket),
    // What the router cannot take apart comes by no hook: it is dressed here.
    frameworkErrors: (error, request, reply) => void told(request, reply.headers(headers), error),
  }) as FastifyInstance
  strays.watch(app.server)
  await app.register(cookie)
  await app.register(multipart, {
    limits: { fileSize: 4 * 1024 ** 3, files: 1, fields: 50, fieldSize: 100_000, headerPairs: 50 },
    throwFileSizeLimit: true,
  })
  const closing = { isUnderWay: false }
  app.addHook("preClose", async () => void (closing.isUnderWay = true))
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(headers)
    if (closing.isUnderWay) throw refuse("general.unavailable")
    checkHost(request, setting.origin)
    checkOrigin(request, setting.origin)
  })
  // What a refused upload goes on sending is read and thrown away: the connection's next request waits behind it.
  app.addHook("onResponse", async ({ raw }) => void raw.unpipe().resume())
  app.setErrorHandler((error, request, reply) => {
    // A download that broke off half-way has no answer to give any more.
    if (reply.raw.headersSent) return reply.raw.destroy()
    return told(request, reply, error)
  })
  app.setNotFoundHandler((request, reply) => told(request, reply, refuse("general.not-found")))
  return { app, setLanguage: (request, language) => void languages.set(request, language) }
}
