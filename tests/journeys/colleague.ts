import assert from "node:assert/strict"
import type { GroupId, TeamId } from "#ground/kernel/ids.ts"
import { acceptInvitation } from "#gate/accounts/contract.ts"
import type { GrantExtent } from "#gate/groups/contract.ts"
import { createGroup, grantPermissions } from "#gate/groups/contract.ts"
import { inviteUser } from "#gate/users/contract.ts"
import { Visitor } from "#tests/people/visitor.ts"
import { password, people, practice, type Stage } from "./stage.ts"

type Hired = {
  readonly name: string
  readonly email: string
  /** What the colleague's own group may do, and how far. */
  readonly rights: readonly string[]
  readonly scope: GrantExtent
  readonly teams?: readonly TeamId[]
}

/** Makes a group with these rights, by the manager. */
export async function aGroup(
  stage: Stage,
  name: string,
  permissions: readonly string[],
  scope: GrantExtent,
): Promise<GroupId> {
  const manager = await stage.atTheDoor(people.manager)
  await manager.stepUpOnce(people.manager)
  const { id } = await manager.does(createGroup, { name })
  await manager.does(grantPermissions, { id, permissions: [...permissions], scope, reason: "nodig voor het werk" })
  return id
}

/** Somebody new in a group of their own, who has taken the invitation and signs in with the password of the others. */
export async function aColleague(stage: Stage, { name, email, rights, scope, teams = [] }: Hired): Promise<string> {
  const group = await aGroup(stage, `Groep van ${name}`, rights, scope)
  const manager = await stage.atTheDoor(people.manager)
  await manager.does(inviteUser, { name, email, groups: [group], teams: [...teams], reason: "nodig voor het werk" })
  const visitor = new Visitor(stage.site.address)
  await visitor.does(acceptInvitation, { practice, token: await invitationToken(stage, email), password })
  return email
}

async function invitationToken(stage: Stage, email: string): Promise<string> {
  for (let tries = 0; tries < 400; tries += 1) {
    const answer = await fetch(`${stage.site.address}/demo/mail.json`)
    const mails = (await answer.json()) as readonly { to: string; text: string }[]
    const token = /#[a-z0-9-]+\.([\w-]{43})/.exec(mails.find(({ to }) => to === email)?.text ?? "")?.[1]
    if (token !== undefined) return token
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return assert.fail("no invitation came")
}
