import type { Mail } from "#ground/kernel/scope.ts"
import { failureOf } from "./failure.ts"

/** A mail that is ready to leave. `fromName` stands before the sender's address. */
export type Letter = Mail & { readonly fromName: string }

/** Sends mail. It knows no wording and keeps nothing. */
export interface Mailer {
  /** Resolves when the mail server has taken it; throws a `MailFailure`. */
  send(letter: Letter): Promise<void>
  close(): Promise<void>
}

export type MailServer = {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (`smtps`); otherwise the connection is upgraded before anything is said. */
  readonly secure: boolean
  /** On this very machine: the only place where mail may travel without TLS. */
  readonly loopback: boolean
  readonly login?: { readonly user: string; readonly password: string } | undefined
}

const seconds = 1000

/** Opens a mailer that sends from one address by way of one server, over at most five connections; what sends is loaded for the first. */
export function openMailer(server: MailServer, fromAddress: string): Mailer {
  const { host, port, secure, loopback, login } = server
  const open = async () =>
    (await import("nodemailer")).createTransport({
      pool: true,
      host,
      port,
      secure,
      requireTLS: !secure && !loopback,
      ignoreTLS: !secure && loopback,
      tls: { minVersion: "TLSv1.2" },
      ...(login === undefined ? {} : { auth: { user: login.user, pass: login.password } }),
      connectionTimeout: 20 * seconds,
      greetingTimeout: 20 * seconds,
      socketTimeout: 60 * seconds,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  let opening: ReturnType<typeof open> | undefined
  return {
    send: async ({ to, subject, text, fromName }) => {
      try {
        const transport = await (opening ??= open())
        await transport.sendMail({
          from: { name: fromName, address: fromAddress },
          to: { name: "", address: to },
          subject,
          text,
          // RFC 3834: nobody's holiday notice should answer this.
          headers: { "Auto-Submitted": "auto-generated" },
        })
      } catch (error) {
        throw failureOf(error)
      }
    },
    close: async () => (await opening)?.close(),
  }
}
