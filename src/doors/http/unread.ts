import { type IncomingMessage, STATUS_CODES, type Server, type ServerResponse } from "node:http"
import type { Socket } from "node:net"
import { refuse } from "#ground/kernel/refusal.ts"
import { catalogueOf, type RefusalCode } from "#ground/words/words.ts"
import { problemOf, problemType } from "./problem.ts"

type UnreadHeaders = Readonly<Record<string, string>>

/** What Node calls the ways in which bytes do not become a request, and what is said of them; all else is malformed. */
const codes: Readonly<Record<string, RefusalCode>> = {
  HPE_HEADER_OVERFLOW: "general.headers-too-large",
  ERR_HTTP_REQUEST_TIMEOUT: "general.too-slow",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "general.too-large",
}

/** Nobody has said yet which language they read; and what goes wrong here is of no room. */
const say = catalogueOf([]).in("nl")

/** Answers what never becomes a request, so that Node does not. */
export interface Unread {
  /** For bytes that cannot be understood, headers that are too large or never end: said once, and the line is closed. */
  answer(error: NodeJS.ErrnoException, socket: Socket): void
  /** Tells it which answers of a server are half-way, and has it answer an expectation that nobody meets. */
  watch(server: Server): void
}

/** `headers` are those that every answer of the site carries. */
export function unread(headers: UnreadHeaders): Unread {
  const answering = new WeakMap<Socket, ServerResponse>()
  return {
    answer: (error, socket) => {
      const last = answering.get(socket)
      const isHalfWay = last !== undefined && last.headersSent && !last.writableEnded
      // On a line whose handshake came to nothing no answer can be given, and waiting to give one would keep it open.
      const isOfTls = /^(ERR_(TLS|SSL)_|EPROTO)/.test(error.code ?? "")
      if (error.code === "ECONNRESET" || isOfTls || !socket.writable || isHalfWay) socket.destroy()
      else socket.end(asText(codes[error.code ?? ""] ?? "general.malformed", headers), () => socket.destroy())
    },
    watch: (server) => {
      server.prependListener("request", (request: IncomingMessage, response: ServerResponse) => {
        answering.set(request.socket, response)
      })
      server.on("checkExpectation", (_request, response: ServerResponse) => {
        const { status, body } = said("general.malformed")
        response.writeHead(status, { ...headers, ...dressed(body) }).end(body)
      })
    },
  }
}

function said(code: RefusalCode): { readonly status: number; readonly body: string } {
  const problem = problemOf(refuse(code), say)
  return { status: problem.status, body: JSON.stringify(problem) }
}

const dressed = (body: string): UnreadHeaders => ({
  "content-type": problemType,
  "content-length": String(Buffer.byteLength(body)),
  connection: "close",
})

function asText(code: RefusalCode, headers: UnreadHeaders): string {
  const { status, body } = said(code)
  const lines = Object.entries({ ...headers, ...dressed(body) }).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", body].join("\r\n")
}
