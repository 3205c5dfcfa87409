import assert from "node:assert/strict"
import { type Kysely, sql } from "kysely"
import { Secret, TOTP } from "otpauth"
import {
  beginPasskey,
  beginStepUp,
  beginTotp,
  confirmTotp,
  finishPasskey,
  giveStepUpTotp,
} from "#gate/accounts/contract.ts"
import {
  askNewPassword,
  giveTotp,
  makeRecoveryCodes,
  setNewPassword,
  setStepPolicy,
  signIn,
} from "#gate/accounts/contract.ts"
import { accounts, staff } from "#gate/accounts/accounts.ts"
import { withoutRights } from "#gate/access/access.ts"
import { setProvider } from "#gate/oidc/contract.ts"
import { lend } from "#gate/runner/runner.ts"
import { giveInitialPassword, inviteUser } from "#gate/users/contract.ts"
import { anAuthenticator, type Authenticator } from "#tests/people/authenticator.ts"
import { TestClock } from "#tests/people/clock.ts"
import { startProvider, type TestProvider } from "#tests/people/oidc-provider.ts"
import { password, type Served, served } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"

/** Somebody with an account, and all that they know and have to sign in with. */
export type Person = {
  readonly practice: string
  readonly email: string
  password: string
  key?: Authenticator
  app?: TOTP
  codes: string[]
}

/** Two practices, somebody with each way to sign in, and a clock that a test moves. */
export interface Cast {
  readonly site: Served
  readonly clock: TestClock
  readonly provider: TestProvider
  readonly everything: Person
  readonly mail: Person
  readonly recovery: Person
  /** Somebody of a practice where mail is not allowed, who has set up nothing. */
  without(): Promise<Person>
  /** Somebody with a password that a manager gave. */
  withGivenPassword(): Promise<Person>
  /** Somebody who chose a password by a link in a mail, with recovery codes on paper or with nothing but mail. */
  withPasswordByMail(has?: { readonly codes: true }): Promise<Person>
  visitor(): Visitor
  close(): Promise<void>
}

const manager = { linde: "mia@linde.example", eik: "mia@eik.example" }

export async function openCast(): Promise<Cast> {
  const clock = new TestClock(Temporal.Now.instant().toString())
  const site = await served({ clock })
  // Browsers know passkeys by the name of a host, never by a number.
  const address = site.address.replace("127.0.0.1", "localhost")
  const visitor = () => new Visitor(address)
  const provider = await startProvider(`${address}/api/sign-in/oidc/callback`)
  await site.practice("linde", manager.linde)
  await site.practice("eik", manager.eik)
  const { issuer, clientId, clientSecret } = provider
  const chosen = { name: "Ons account", issuer, clientId, clientSecret, secondStep: { amr: ["mfa"], acr: [] } }
  const policy = { allowed: ["passkey" as const, "totp" as const], mailForHighRisk: true, eidCard: true }
  for (const practice of ["linde", "eik"] as const) {
    const boss = await signedInByMail(visitor(), practice, manager[practice], password)
    await boss.does(setProvider, chosen)
    if (practice === "eik") await boss.does(setStepPolicy, policy)
  }
  const person = async (practice: string, name: string): Promise<Person> => {
    const email = `${name}@${practice}.example`
    await site.user(practice, email, [])
    return { practice, email, password, codes: [] }
  }
  const [everything, mail, recovery] = [
    await person("linde", "alles"),
    await person("linde", "post"),
    await person("linde", "herstel"),
  ]
  await setsUpEverything(await signedInByMail(visitor(), "linde", everything.email, password), everything, clock)
  const resting = await signedInByMail(visitor(), "linde", recovery.email, password)
  recovery.codes = (await resting.does(makeRecoveryCodes, {})).codes
  provider.people.set("strong", { sub: "strong", email: everything.email, amr: ["mfa"] })
  provider.people.set("weak", { sub: "strong", email: everything.email, amr: ["pwd"] })
  let made = 0
  return {
    site,
    clock,
    provider,
    everything,
    mail,
    recovery,
    visitor,
    without: () => person("eik", `zonder-${(made += 1)}`),
    withGivenPassword: async () => {
      const email = `nieuw-${(made += 1)}@linde.example`
      const asked = await signedInByMail(visitor(), "linde", manager.linde, password)
      const choices = (await asked.ask("GET", "/api/user-choices")).body as { groups: { id: never }[] }
      const groups = choices.groups.slice(0, 1).map(({ id }) => id)
      const { id } = await asked.does(inviteUser, { name: "Noor Bakker", email, groups })
      const given = await asked.does(giveInitialPassword, { id })
      return { practice: "linde", email, password: given.password, codes: [] }
    },
    withPasswordByMail: async (has) => {
      const asking = await person("linde", `vergeten-${(made += 1)}`)
      const { practice, email } = asking
      if (has !== undefined) {
        const inside = await signedInByMail(visitor(), practice, email, asking.password)
        asking.codes = (await inside.does(makeRecoveryCodes, {})).codes
      }
      const token = await linkAfter(visitor(), email, (one) => one.does(askNewPassword, { practice, email }))
      asking.password = "zeven gele fietsen thuis"
      await visitor().does(setNewPassword, { practice, token, password: asking.password })
      return asking
    },
    close: async () => {
      await provider.close()
      await site.close()
    },
  }
}

export async function signedInByMail(
  visitor: Visitor,
  practice: string,
  email: string,
  withPassword: string,
): Promise<Visitor> {
  await visitor.signIn(practice, email, withPassword)
  return visitor
}

/** Signs in with the code that the app shows; none works twice, so that time goes on first. */
export async function signsInByApp(cast: Cast, visitor: Visitor, person: Person): Promise<void> {
  const { practice, email, password: typed } = person
  await visitor.does(signIn, { practice, email, password: typed })
  await visitor.does(giveTotp, { code: codeOfApp(person, cast.clock) })
}

/** Steps up likewise. */
export async function stepsUpByApp(cast: Cast, visitor: Visitor, person: Person): Promise<void> {
  await visitor.does(beginStepUp, {})
  await visitor.does(giveStepUpTotp, { code: codeOfApp(person, cast.clock) })
}

/** What the app shows now, as another implementation than the program's works it out. */
export function codeOfApp({ app }: Person, clock: TestClock): string {
  clock.advance({ minutes: 2 })
  return app?.generate({ timestamp: clock.now().epochMilliseconds }) ?? "123456"
}

async function setsUpEverything(visitor: Visitor, person: Person, clock: TestClock): Promise<void> {
  const { key } = await visitor.does(beginTotp, {})
  person.app = new TOTP({ secret: Secret.fromBase32(key) })
  await visitor.does(confirmTotp, { code: codeOfApp(person, clock) })
  person.key = anAuthenticator(visitor.address)
  const made = person.key.make(await visitor.does(beginPasskey, {}))
  await visitor.does(finishPasskey, { name: "Sleutel", credential: made })
  person.codes = (await visitor.does(makeRecoveryCodes, {})).codes
}

/** Everything that lets anybody in, or would: whatever is refused leaves all of it as it was. */
const kept = {
  sessions: "id, token_hash, user_id, stepped_at, locked_at",
  pending_sign_ins: "token_hash, user_id",
  credentials: "user_id, sealed",
  passkeys: "id, user_id",
  totp_secrets: "user_id, sealed",
  recovery_codes: "user_id, hash",
  users: "id, state, email_token",
  oidc_links: "*",
  eid_cards: "*",
} as const

export async function whatLetsIn(cast: Cast): Promise<string> {
  const found: unknown[] = []
  for (const [table, columns] of Object.entries(kept)) found.push(await rowsOf(cast, table, columns))
  return JSON.stringify(found)
}

/** Throws away what is over, which the program does by itself at a moment of its own: then nothing of it goes beside what is done. */
export async function tidied({ site }: Cast): Promise<void> {
  const tidy = accounts.jobs.find(({ name }) => name === "accounts.tidy")
  assert.ok(tidy)
  for (const slug of Object.keys(manager))
    await site.hoeder.practices.use(slug, async (practice) => {
      assert.ok(practice)
      const mailer = { send: async () => undefined }
      await tidy.run({ ...lend(practice, system), mailer, signal: new AbortController().signal })
    })
}

/** Waits until no mail is under way any more. */
export async function mailIsIn(cast: Cast): Promise<void> {
  for (let times = 0; times < 400; times += 1) {
    if ((await rowsOf(cast, "outbox", "id")).length === 0) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error("mail stays where it is")
}

const system = { actor: { kind: "system", job: "test" }, language: "nl", audience: staff, ...withoutRights } as const

/** The rows of a table in both practices, in an order that does not matter. */
async function rowsOf({ site }: Cast, table: string, columns: string): Promise<readonly string[]> {
  const rows: string[] = []
  for (const slug of Object.keys(manager))
    await site.hoeder.practices.use(slug, async (practice) => {
      assert.ok(practice)
      const all = sql.raw<object>(`select ${columns} from ${table}`)
      const found = await lend(practice, system).look(({ db }) => all.execute(db as unknown as Kysely<unknown>))
      rows.push(...found.rows.map((row) => `${slug} ${JSON.stringify(row)}`))
    })
  return rows.toSorted()
}

/** The token of the link for a forgotten password that comes after it was asked for. */
async function linkAfter(
  visitor: Visitor,
  email: string,
  ask: (visitor: Visitor) => Promise<unknown>,
): Promise<string> {
  await ask(visitor)
  for (let times = 0; times < 400; times += 1) {
    const mails = (await visitor.ask("GET", "/demo/mail.json")).body as readonly { to: string; text: string }[]
    const token = mails
      .filter(({ to }) => to === email)
      .map(({ text }) => /\/wachtwoord#[a-z0-9-]+\.([\w-]{43})/.exec(text)?.[1])
      .find((one) => one !== undefined)
    if (token !== undefined) return token
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`no link came for ${email}`)
}

/** The code of the mail that comes after something was asked, whatever came before it. */
export async function codeAfter(visitor: Visitor, email: string, ask: () => Promise<unknown>): Promise<string> {
  const codes = async (): Promise<readonly string[]> => {
    const mails = (await visitor.ask("GET", "/demo/mail.json")).body as readonly { to: string; text: string }[]
    return mails.flatMap(({ to, text }) => (to === email ? (/^ {4}(\d{6})$/m.exec(text)?.[1] ?? []) : []))
  }
  const before = (await codes()).length
  await ask()
  for (let times = 0; times < 400; times += 1) {
    const now = await codes()
    if (now.length > before) return now[0] ?? ""
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`no code came for ${email}`)
}
