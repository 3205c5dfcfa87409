import assert from "node:assert/strict"
import type { AddressInfo } from "node:net"
import { type TestContext, test } from "node:test"
import { inspect } from "node:util"
import { SMTPServer, type SMTPServerOptions } from "smtp-server"
import { MailFailure } from "./failure.ts"
import { type Mailer, openMailer } from "./mailer.ts"

type Far = { readonly mailer: Mailer; readonly raw: string[] }

/** A mail server on the far side, and a mailer that sends to it. `remote`: as if it were another machine. */
async function aServer(
  context: TestContext,
  options: SMTPServerOptions = {},
  setting: { remote?: boolean } = {},
): Promise<Far> {
  const raw: string[] = []
  const smtp = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    onData: (stream, _session, done) => {
      const parts: Buffer[] = []
      stream.on("data", (part: Buffer) => parts.push(part))
      stream.on("end", () => {
        raw.push(Buffer.concat(parts).toString())
        done()
      })
    },
    ...options,
  })
  smtp.on("error", () => undefined)
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve))
  const { port } = smtp.server.address() as AddressInfo
  const login = options.authMethods === undefined ? undefined : { user: "hoeder", password: "fout" }
  const mailer = openMailer(
    { host: "127.0.0.1", port, secure: false, loopback: setting.remote !== true, login },
    "noreply@example.nl",
  )
  context.after(async () => {
    await mailer.close()
    await new Promise<void>((resolve) => smtp.close(() => resolve()))
  })
  return { mailer, raw }
}

const letter = { to: "anna@linde.example", subject: "Je code", text: "012345", fromName: "Praktijk De Linde" }

const answering = (code: number, message: string): SMTPServerOptions => ({
  onRcptTo: (_address, _session, done) => done(Object.assign(new Error(message), { responseCode: code })),
})

const failing =
  (kind: MailFailure["kind"], response?: number) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof MailFailure)
    assert.deepEqual({ kind: error.kind, response: error.response }, { kind, response })
    assert.doesNotMatch(inspect(error), /anna@/)
    return true
  }

test("a mail says who it is from and that a machine sent it", async (context) => {
  const { mailer, raw } = await aServer(context)

  await mailer.send({ ...letter, fromName: 'De Linde" <kwaad@example.com>' })

  assert.match(raw[0] ?? "", /^From: "De Linde\\" <kwaad@example\.com>" <noreply@example\.nl>\r$/m)
  assert.match(raw[0] ?? "", /^Auto-Submitted: auto-generated\r$/m)
})

test("a line end in a subject or an address makes no header", async (context) => {
  const { mailer, raw } = await aServer(context)

  await mailer.send({ ...letter, subject: "Je code\r\nBcc: kwaad@example.com" })
  await mailer.send({ ...letter, to: "anna@linde.example\r\nBcc: kwaad@example.com" }).catch(() => undefined)

  assert.doesNotMatch(raw.join("\n"), /^Bcc:/m)
})

test("what the server refuses for good is permanent, what it puts off is not; neither repeats its words", async (context) => {
  const never = await aServer(context, answering(550, "no such user anna@linde.example"))
  const later = await aServer(context, answering(451, "greylisted anna@linde.example"))

  await assert.rejects(never.mailer.send(letter), failing("permanent", 550))
  await assert.rejects(later.mailer.send(letter), failing("temporary", 451))
})

test("a server that is not there, or refuses our login, is for the operator: the mail waits", async (context) => {
  const locked = await aServer(context, {
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    authMethods: ["PLAIN"],
    onAuth: (_auth, _session, done) => done(new Error("wrong")),
  })
  const gone = openMailer({ host: "127.0.0.1", port: 9, secure: false, loopback: true }, "noreply@example.nl")
  context.after(() => gone.close())

  await assert.rejects(locked.mailer.send(letter), failing("temporary", 535))
  await assert.rejects(gone.send(letter), failing("temporary"))
})

test("to another machine nothing goes without TLS", async (context) => {
  const { mailer, raw } = await aServer(context, {}, { remote: true })

  await assert.rejects(mailer.send(letter), (error) => error instanceof MailFailure && error.kind === "temporary")
  assert.deepEqual(raw, [])
})
