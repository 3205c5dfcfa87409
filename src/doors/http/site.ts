import cookie from "@fastify/cookie"
import multipart from "@fastify/multipart"
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify"
import { refuse } from "#ground/kernel/refusal.ts"
import type { PersonWord } from "#ground/words/person-word.ts"
import type { Catalogue, Language, Say } from "#ground/words/words.ts"
import { boundConnections } from "./connections.ts"
import { siteHeaders } from "./headers.ts"
import { checkHost } from "./host.ts"
import { boundJson } from "./json-in.ts"
import { languageOf } from "./language.ts"
import { checkOrigin } from "./origin.ts"
import { type ReportFault, sendProblem } from "./problem.ts"
import { bringsBody, ofVisitors, waitForSender, waitForVisitor } from "./senders.ts"
import { unread } from "./unread.ts"

export type SiteSetting = {
  /** The site's public address; absent on loopback, where it is whatever loopback name was asked for. */
  readonly origin?: string | undefined
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer } | undefined
  /** Addresses of the proxies that may say for whom they ask. */
  readonly trustedProxies?: readonly string[] | undefined
  /** What refusals are said with. */
  readonly words: Catalogue
  readonly report: ReportFault
  /**
   * Whether somebody may send what a visitor may not, long or slowly; refuses where one has to be signed in for it. Asked of what
   * brings a body, before that is read.
   */
  readonly mayBring?: (request: FastifyRequest) => Promise<boolean>
}

/** A site's server, and in which language and with which word for a person a request is answered when it goes wrong. */
export type HttpSite = {
  readonly app: FastifyInstance
  setReader(request: FastifyRequest, language: Language, word: PersonWord): void
}

/** Behind a proxy lines are kept for the next one's request; a browser opens another. */
const idle = { own: 20_000, proxied: 72_000 }

/** Makes an empty site: headers, host and origin check, cookies, multipart, problems. It listens to nobody yet. */
export async function makeSite(setting: SiteSetting): Promise<HttpSite> {
  const says = new WeakMap<FastifyRequest, Say>()
  const headers = siteHeaders(setting.tls !== undefined || setting.origin?.startsWith("https:") === true)
  const strays = unread(headers)
  const told = (request: FastifyRequest, reply: FastifyReply, error: unknown): Promise<void> =>
    sendProblem(request, reply, error, says.get(request) ?? setting.words.in(languageOf(request)), setting.report)
  // Who names no host is told so by us (`host.ts`), not by Node.
  const server = {
    requireHostHeader: false,
    headersTimeout: 15_000,
    connectionsCheckingInterval: 5_000,
    maxHeaderSize: 16 * 1024,
    highWaterMark: 16 * 1024,
  }
  const app: FastifyInstance = fastify({
    ...(setting.tls === undefined
      ? { http: server }
      : { https: { ...server, ...setting.tls, handshakeTimeout: 15_000, minVersion: "TLSv1.2" as const } }),
    trustProxy: setting.trustedProxies === undefined ? false : [...setting.trustedProxies],
    bodyLimit: ofVisitors.bytes,
    routerOptions: { caseSensitive: true, maxParamLength: 200 },
    // How long a sender is waited for goes by who it is: `senders.ts`.
    requestTimeout: 0,
    connectionTimeout: 120_000,
    keepAliveTimeout: setting.trustedProxies === undefined ? idle.own : idle.proxied,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    // Fastify's own answer to whoever comes while it closes would be no answer of ours: see the hook below.
    return503OnClosing: false,
    clientErrorHandler: (error, socket) => strays.answer(error, socket),
    // What the router cannot take apart comes by no hook: it is dressed here.
    frameworkErrors: (error, request, reply) => void told(request, reply.headers(headers), error),
  }) as FastifyInstance
  boundJson(app)
  strays.watch(app.server)
  const connections = boundConnections(app.server, setting.trustedProxies)
  const tooSlow = ({ raw }: FastifyRequest): void =>
    strays.answer(Object.assign(new Error("too slow"), { code: "ERR_HTTP_REQUEST_TIMEOUT" }), raw.socket)
  await app.register(cookie)
  await app.register(multipart, {
    limits: { fileSize: 4 * 1024 ** 3, files: 2, fields: 50, fieldSize: 100_000, headerPairs: 50 },
    throwFileSizeLimit: true,
  })
  const closing = { isUnderWay: false }
  app.addHook("preClose", async () => void (closing.isUnderWay = true))
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(headers)
    if (closing.isUnderWay) throw refuse("general.unavailable")
    checkHost(request, setting.origin)
    checkOrigin(request, setting.origin)
    // Who is signed in is found before anything that they send is read.
    if (bringsBody(request)) {
      if (await setting.mayBring?.(request)) waitForSender(request, tooSlow)
      else {
        request.raw.once("end", () => connections.serves(request.raw.socket))
        return waitForVisitor(request, tooSlow)
      }
    }
    connections.serves(request.raw.socket)
  })
  // What a refused upload goes on sending is read and thrown away: the connection's next request waits behind it.
  app.addHook("onResponse", async ({ raw }) => {
    connections.rests(raw.socket)
    raw.unpipe().resume()
  })
  app.setErrorHandler((error, request, reply) => {
    // A download that broke off half-way has no answer to give any more.
    if (reply.raw.headersSent) return reply.raw.destroy()
    return told(request, reply, error)
  })
  app.setNotFoundHandler((request, reply) => told(request, reply, refuse("general.not-found")))
  return { app, setReader: (request, language, word) => void says.set(request, setting.words.in(language, word)) }
}
