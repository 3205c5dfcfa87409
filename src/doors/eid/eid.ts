import { type X509Certificate as Certificate, constants, X509Certificate } from "node:crypto"
import { readFileSync } from "node:fs"
import type { IncomingMessage, ServerResponse } from "node:http"
import { createServer } from "node:https"
import type { AddressInfo, Socket } from "node:net"
import type { TLSSocket } from "node:tls"
import type { EidListener } from "#ground/config/eid.ts"
import { onlyWords } from "#ground/kernel/room.ts"
import { machineClock } from "#ground/kernel/time.ts"
import { sayFrom } from "#ground/words/words.ts"
import { staff } from "#gate/accounts/accounts.ts"
import { withoutRights } from "#gate/access/access.ts"
import { judgeCard, openRevocationLists, readAuthorities, receiveCard, type Trust } from "#gate/eid/eid.ts"
import type { Practices } from "#gate/practices/practices.ts"
import { lend } from "#gate/runner/runner.ts"
import { boundConnections, unread } from "#doors/http/http.ts"
import { words } from "./words.ts"

/** What the listener says. */
export const eidDoor = onlyWords(words)

/** The card's listener, open. */
export interface EidDoor {
  readonly origin: string
  close(): Promise<void>
}

type EidSetting = {
  readonly listener: EidListener
  /** The name of the site's host, for the address where the configuration gives none. */
  readonly hostname: string
  readonly practices: Practices
  readonly report: (error: unknown) => void
  /** How long is waited for whom, and how many lines there are at once. */
  readonly bounds?: ListenerBounds
}

type ListenerBounds = {
  /** For somebody to type their PIN, which a browser asks for in the middle of the handshake. */
  readonly handshakeMilliseconds: number
  /** For a request once the line stands. */
  readonly requestMilliseconds: number
  readonly lines: { readonly ofOnePlace: number; readonly together: number }
}

/** A page is asked for once by each who has a card: fewer lines than the site has. */
const usual: ListenerBounds = {
  handshakeMilliseconds: 60_000,
  requestMilliseconds: 20_000,
  lines: { ofOnePlace: 64, together: 1000 },
}

/** Opens it; refuses certificates and lists that cannot be read. */
export async function openEidDoor(setting: EidSetting): Promise<EidDoor> {
  const { listener, hostname, practices, report, bounds = usual } = setting
  const authorities = readAuthorities(listener.caFiles)
  const lists = await openRevocationLists(listener.crlPaths, report)
  const trust: Trust = { authorities, lists, allowsStaleLists: listener.allowsStaleLists, clock: machineClock }
  const server = createServer(
    {
      cert: readFileSync(listener.tls.certFile),
      key: readFileSync(listener.tls.keyFile),
      ca: authorities.map(String),
      minVersion: "TLSv1.2",
      requestCert: true,
      // A card that is no good gets an answer that says so, from the judge; the handshake's own no would be a blank page.
      rejectUnauthorized: false,
      secureOptions: constants.SSL_OP_NO_TICKET,
      requestTimeout: bounds.requestMilliseconds,
      headersTimeout: bounds.requestMilliseconds,
      connectionsCheckingInterval: bounds.requestMilliseconds / 4,
      handshakeTimeout: bounds.handshakeMilliseconds,
      maxHeaderSize: 16 * 1024,
    },
    (request, response) => {
      connections.serves(request.socket)
      // Nothing that is brought along is read: the line ends with the answer.
      answer(trust, practices, request, response).catch((error: unknown) => {
        report(error)
        if (!response.headersSent) response.writeHead(500, headers)
        response.end()
      })
    },
  )
  const connections = boundConnections(server, [], bounds.lines)
  const strays = unread(headers)
  strays.watch(server)
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => strays.answer(error, socket as Socket))
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(listener.port, listener.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    origin: listener.origin ?? `https://${hostname}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
        connections.end()
      }),
  }
}

const headers = {
  connection: "close",
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  "content-type": "text/plain; charset=utf-8",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=63072000",
  "x-content-type-options": "nosniff",
} as const

async function answer(
  trust: Trust,
  practices: Practices,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [slug, call] = callOf(request)
  if (request.method !== "GET" || slug === undefined || call === undefined) return beginThere(response)
  const shown = { certificates: certificatesOf(request), tlsFault: tlsFaultOf(request) }
  const from = { address: request.socket.remoteAddress ?? "", device: deviceOf(request) }
  const visitor = { actor: { kind: "visitor", from }, language: "nl", audience: staff, ...withoutRights } as const
  const received = await practices.use(slug, async (practice) =>
    practice === undefined
      ? undefined
      : receiveCard(lend(practice, visitor), call, () => judgeCard(trust, shown), from),
  )
  if (received === undefined) return beginThere(response)
  const said = new URLSearchParams("ticket" in received ? { ticket: received.ticket } : { refused: received.fault })
  const page = received.for === "link" ? "/account" : "/"
  response.writeHead(303, { ...headers, location: `${received.site}${page}#eid?${said}` }).end()
}

const say = sayFrom(words)

function beginThere(response: ServerResponse): void {
  response.writeHead(400, headers).end(`${say("nl", "eid.begin-there")}\n\n${say("en", "eid.begin-there")}\n`)
}

/** The practice and the sealed call of an address. */
function callOf({ url }: IncomingMessage): readonly (string | undefined)[] {
  const found = /^\/\?call=([a-z0-9-]{1,40})\.([\w-]{1,2000})$/.exec(url ?? "")
  return found?.slice(1) ?? []
}

/** The certificates that came over this connection, the card's own first. */
function certificatesOf(request: IncomingMessage): readonly Certificate[] {
  const certificates: Certificate[] = []
  // Without a card there is an empty object here, whatever its type says.
  let at: { raw?: Buffer; issuerCertificate?: object } = (request.socket as TLSSocket).getPeerCertificate(true)
  while (at.raw !== undefined && certificates.length < 10) {
    certificates.push(new X509Certificate(at.raw))
    const above: { raw?: Buffer } = at.issuerCertificate ?? {}
    at = above.raw?.equals(at.raw) === true ? {} : above
  }
  return certificates
}

/** What OpenSSL found wrong in the handshake; nothing where everything was right. */
function tlsFaultOf(request: IncomingMessage): string | undefined {
  const { authorized, authorizationError } = request.socket as TLSSocket
  return authorized ? undefined : String(authorizationError)
}

const deviceOf = (request: IncomingMessage): string =>
  (request.headers["user-agent"] ?? "").replace(/[^\x20-\x7e]/g, "").slice(0, 300)
