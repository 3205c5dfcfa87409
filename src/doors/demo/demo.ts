import type { AddressInfo } from "node:net"
import type { FastifyInstance, FastifyRequest } from "fastify"
import { SMTPServer } from "smtp-server"
import { isLoopback } from "#ground/config/address.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Clock, instantText, machineClock } from "#ground/kernel/time.ts"
import type { MailServer } from "#ground/mail/mailer.ts"
import { parseMail } from "./mime.ts"
import { mailboxPage, mailboxStyle, type ReceivedMail } from "./page.ts"

/** The demo's own mail: a server that a mailer can send to, and a mailbox to read what came. */
export interface DemoMail {
  /** For `openMailer`, and the same as an address for `HOEDER_SMTP`. */
  readonly server: MailServer
  readonly url: string
  /** What came in, newest first; the last 200. */
  mails(): readonly ReceivedMail[]
  /** Adds `/demo/mail` and `/demo/mail.json`; for the site of the demo only. */
  addTo(app: FastifyInstance): void
  close(): Promise<void>
}

const kept = 200
const largestMail = 1024 * 1024
const refreshSeconds = 4

/** Starts an SMTP server on a free port of this machine alone. It takes everything and passes on nothing. */
export async function startDemoMail({
  clock = machineClock,
  zone = "Europe/Amsterdam",
}: { clock?: Clock; zone?: string } = {}): Promise<DemoMail> {
  const mailbox: ReceivedMail[] = []
  const smtp = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    size: largestMail,
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on("data", (part: Buffer) => parts.push(part))
      stream.on("end", () => {
        const mail = parseMail(Buffer.concat(parts))
        for (const { address } of session.envelope.rcptTo)
          mailbox.unshift({ to: address, ...mail, at: instantText(clock.now()) })
        mailbox.length = Math.min(mailbox.length, kept)
        done()
      })
    },
  })
  // A client that breaks off is no reason to stop; what it was sending is sent again by the outbox.
  smtp.on("error", () => undefined)
  await new Promise<void>((resolve, reject) => {
    smtp.server.once("error", reject)
    smtp.listen(0, "127.0.0.1", resolve)
  })
  const { port } = smtp.server.address() as AddressInfo

  return {
    server: { host: "127.0.0.1", port, secure: false, loopback: true },
    url: `smtp://127.0.0.1:${port}`,
    mails: () => mailbox,
    addTo: (app) => addRoutes(app, () => mailbox, zone),
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  }
}

// The name is looked at too: a page elsewhere could point its own name at this machine and read along.
function refuseOthers(request: FastifyRequest): void {
  const name = request.host.replace(/:\d+$/, "")
  if (!isLoopback(request.socket.remoteAddress ?? "") || !isLoopback(name)) throw refuse("general.not-found")
}

function addRoutes(app: FastifyInstance, mails: () => readonly ReceivedMail[], zone: string): void {
  app.register(async (demo) => {
    demo.addHook("onRequest", async (request) => refuseOthers(request))
    demo.get("/demo/mail.json", async () => mails())
    demo.get("/demo/mail.css", (_request, reply) => reply.type("text/css; charset=utf-8").send(mailboxStyle))
    demo.get("/demo/mail", (request, reply) => {
      const refreshing = !("stil" in (request.query as object))
      if (refreshing) reply.header("refresh", String(refreshSeconds))
      return reply.type("text/html; charset=utf-8").send(mailboxPage({ mails: mails(), refreshing, zone }))
    })
  })
}
