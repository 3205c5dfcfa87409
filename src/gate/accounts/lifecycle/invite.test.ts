import assert from "node:assert/strict"
import { doorOf, desk, visitorFrom } from "#tests/people/accounts.ts"
import { onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import { createGroup } from "#gate/access/access.ts"
import { run } from "#gate/runner/runner.ts"
import { acceptInvitation } from "./accept-invitation.ts"
import { anAccount } from "#tests/people/accounts.ts"
import { giveCode } from "#gate/accounts/sign-in/finish-sign-in.ts"
import { invite } from "./invite.ts"
import { judgePassword } from "./judge-password.ts"
import { listColleagues } from "#gate/accounts/contract.ts"
import { readInvitation } from "./read-invitation.ts"
import { signIn } from "#gate/accounts/sign-in/sign-in.ts"
import { userNames } from "#gate/accounts/users/user-names.ts"

const origin = "https://hoeder.example"
const carla = { name: "Carla Claes", email: "Carla@linde.example", language: "nl" } as const
const password = "tractor velvet umbrella nine"

const tokenOf = (link: string): string => link.split("#")[1]?.split(".")[1] ?? ""

const inviteCarla = async (linde: TestPractice): Promise<string> =>
  tokenOf((await linde.change((at) => invite(at, { ...carla, groups: [] }, origin))).link)

const asVisitor = (linde: TestPractice) => ({ ...visitorFrom(desk), practice: linde.practice })

const codeOf = (text: string | undefined): string => /^ {4}(\d{6})$/m.exec(text ?? "")?.[1] ?? ""

onEachEngine(
  "who is invited chooses a password, and then signs in with both steps and in the right groups",
  async (aPractice) => {
    const linde = await aPractice()
    const group = await linde.change((at) => createGroup(at, "Balie"))
    const { link, user } = await linde.change((at) => invite(at, { ...carla, groups: [group] }, origin))
    await linde.work()
    const [mail] = linde.mails()
    assert.ok(mail)
    assert.ok(mail.text.includes(link))
    assert.match(mail.text, /tot 29 november 2026 om 10:00,/)
    assert.match(link, /^https:\/\/hoeder\.example\/uitnodiging#linde[a-z0-9-]*\.[\w-]{43}$/)
    const invitation = { practice: linde.practice.ref.slug, token: tokenOf(link) }

    const read = await run(readInvitation, asVisitor(linde), invitation)
    await acceptInvitation(doorOf(linde), { token: invitation.token, password })
    const { pending } = await signIn(doorOf(linde), { email: carla.email, password }, desk)
    await linde.work()
    const { me } = await giveCode(doorOf(linde), pending, codeOf(linde.mails().at(-1)?.text), desk)

    assert.deepEqual(read, {
      practiceName: "Praktijk De Linde",
      name: carla.name,
      maskedEmail: "C•••a@l•••e.example",
      until: "2026-11-29T09:00:00.000Z",
    })
    assert.deepEqual([me.user.id, me.groups], [user, ["Balie"]])
  },
)

onEachEngine("an invitation works once, for seven days, and not when it was replaced", async (aPractice) => {
  const linde = await aPractice()
  const accept = (token: string) => acceptInvitation(doorOf(linde), { token, password })
  const gone = refused("accounts.invitation.not-found")

  const first = await inviteCarla(linde)
  const second = await inviteCarla(linde)
  await assert.rejects(accept(first), gone)
  linde.clock.advance({ days: 7 })
  await assert.rejects(accept(second), gone)
  await assert.rejects(
    run(readInvitation, asVisitor(linde), { practice: "linde", token: second }),
    refused("general.not-found"),
  )
  const third = await inviteCarla(linde)
  const atOnce = await Promise.allSettled([accept(third), accept(third)])
  assert.equal(atOnce.filter(({ status }) => status === "fulfilled").length, 1)
  await assert.rejects(accept(third), gone)
})

onEachEngine("a weak first password is refused and leaves the invitation as it was", async (aPractice) => {
  const linde = await aPractice()
  const token = await inviteCarla(linde)
  const invitation = { practice: linde.practice.ref.slug, token }

  const verdict = await run(judgePassword, asVisitor(linde), { password: "CarlaClaes2026", invitation })
  await assert.rejects(
    acceptInvitation(doorOf(linde), { token, password: "CarlaClaes2026" }),
    refused("accounts.password-weak"),
  )
  await acceptInvitation(doorOf(linde), { token, password })

  assert.equal((verdict as { good: boolean }).good, false)
})

onEachEngine("a password is judged for who is signed in or invited, and for nobody else", async (aPractice) => {
  const linde = await aPractice()
  const judge = (input: object) => run(judgePassword, asVisitor(linde), { password: "proberen", ...input })

  await assert.rejects(judge({}), refused("general.not-signed-in"))
  await assert.rejects(judge({ invitation: { practice: "linde", token: "verzonnen" } }), refused("general.not-found"))
})

onEachEngine("an address that is in use is not invited again", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")

  await assert.rejects(
    linde.change((at) => invite(at, { ...carla, email: " ANNA@linde.example", groups: [] }, origin)),
    refused("accounts.email-taken"),
  )
  await anna.givesPassword()
})

onEachEngine("colleagues are listed by name, and who was only invited is not yet active", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const session = await anna.signsIn()
  assert.equal((await anna.does(session, listColleagues, {})).colleagues.length, 1)

  await inviteCarla(linde)

  const { colleagues } = await anna.does(session, listColleagues, {})
  assert.deepEqual(
    colleagues.map(({ name, active }) => ({ name, active })),
    [
      { name: "Anna de Vries", active: true },
      { name: "Carla Claes", active: false },
    ],
  )
  assert.equal((await linde.look(userNames)).get(anna.user), "Anna de Vries")
})
