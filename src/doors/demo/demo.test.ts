import assert from "node:assert/strict"
import { after, test } from "node:test"
import fastify from "fastify"
import { openMailer } from "#ground/mail/mailer.ts"
import { type DemoMail, startDemoMail } from "./demo.ts"
import type { ReceivedMail } from "./page.ts"

const demo: DemoMail = await startDemoMail()
const mailer = openMailer(demo.server, "hoeder@demo.example")
const app = fastify()
demo.addTo(app)
after(async () => {
  await app.close()
  await mailer.close()
  await demo.close()
})

const letter = {
  to: "fysio@linde.example",
  subject: "Je code voor Praktijk De Linde: één keer geldig, en een onderwerp dat lang genoeg is om te worden gevouwen",
  text: "Hallo Anna-Zoë,\n\nJe code is:\n\n    012345\n\nEen regel die veel langer is dan de zesenzeventig tekens die op een regel passen, met = en een € erin.\nhttps://hoeder.example/uitnodiging#linde.abc_DEF-123\n",
  fromName: "Praktijk De Linde",
}

test("a mail that was sent is in the mailbox as it was written, newest first", async () => {
  await mailer.send({ ...letter, subject: "Eerder" })
  await mailer.send(letter)

  const { body } = await app.inject({ url: "/demo/mail.json", headers: { host: "127.0.0.1:8080" } })

  const [newest, earlier] = JSON.parse(body) as ReceivedMail[]
  assert.equal(newest?.to, letter.to)
  assert.equal(newest.subject, letter.subject)
  assert.equal(newest.text.trimEnd(), letter.text.trimEnd())
  assert.equal(earlier?.subject, "Eerder")
})

test("the page shows the code and the link, without script and with everything escaped", async () => {
  await mailer.send({
    ...letter,
    subject: "<script>alert(1)</script>",
    text: `${letter.text}<img src=x onerror=alert(1)>`,
  })

  const { body, headers } = await app.inject({ url: "/demo/mail", headers: { host: "localhost:8080" } })

  assert.match(body, /<strong class="code">012345<\/strong>/)
  assert.match(body, /<a href="https:\/\/hoeder.example\/uitnodiging#linde.abc_DEF-123">/)
  assert.doesNotMatch(body, /<script|<img|style=/)
  assert.equal(headers["refresh"], "4")
  assert.equal(
    (await app.inject({ url: "/demo/mail?stil", headers: { host: "localhost" } })).headers["refresh"],
    undefined,
  )
})

test("nobody else than this machine reads it, nor another name that points here", async () => {
  for (const url of ["/demo/mail", "/demo/mail.json", "/demo/mail.css"]) {
    const elsewhere = await app.inject({ url, remoteAddress: "192.168.1.20", headers: { host: "127.0.0.1" } })
    const rebound = await app.inject({ url, headers: { host: "evil.example:8080" } })

    assert.notEqual(elsewhere.statusCode, 200)
    assert.notEqual(rebound.statusCode, 200)
    assert.doesNotMatch(elsewhere.body + rebound.body, /012345|linde/)
  }
})

test("only the last 200 are kept", async () => {
  await Promise.all(Array.from({ length: 205 }, (_, number) => mailer.send({ ...letter, subject: `nummer ${number}` })))

  assert.equal(demo.mails().length, 200)
})
