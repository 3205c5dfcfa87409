import type { Change, Look } from "#ground/kernel/scope.ts"
import type { Say } from "#ground/words/words.ts"
import { groupsOf, permissionsOf } from "#gate/access/access.ts"
import { allUsers } from "#gate/accounts/accounts.ts"
import type { HowMany } from "#duties/retention/contract.ts"
import { stageFrom } from "#duties/retention/due/mark-rows.ts"
import { may } from "#duties/retention/permissions.ts"
import { stages } from "#duties/retention/judging/stages.ts"

type TermToldUser = Awaited<ReturnType<typeof allUsers>>[number]
type ToldStage = HowMany & { readonly stage: number }

/** Tells those who manage terms, in one mail each, how many came to which stage: figures and a link, nothing about anybody. */
export async function tellManagers(at: Change, told: readonly ToldStage[]): Promise<void> {
  for (const user of await listManagers(at)) {
    const say = at.sayIn(user.language)
    await at.post({
      to: user.email,
      subject: say("mail.retention.subject"),
      text: say("mail.retention.text", {
        lines: linesOf(told, say).join("\n"),
        link: `${at.program.origin}/retention`,
      }),
    })
  }
}

function linesOf(told: readonly ToldStage[], say: Say): readonly string[] {
  return stages.flatMap((stage) => {
    const those = told.filter((one) => stageFrom(one.stage) === stage)
    if (those.length === 0) return []
    const whole = those.filter(({ things }) => things === undefined)
    const single = those.filter(({ things }) => things !== undefined)
    const sum = (some: readonly ToldStage[], of: "persons" | "dossiers" | "things"): number =>
      some.reduce((total, one) => total + (one[of] ?? 0), 0)
    const persons = say("retention.persons", { count: sum(whole, "persons") })
    const dossiers = say("retention.dossiers", { count: sum(whole, "dossiers") })
    const things = say("retention.things", { count: sum(single, "things") })
    return [
      ...(whole.length === 0 ? [] : [say(`mail.retention.${stage}`, { what: `${persons}, ${dossiers}` })]),
      ...(single.length === 0 ? [] : [say(`mail.retention.${stage}`, { what: things })]),
    ]
  })
}

async function listManagers(at: Look): Promise<readonly TermToldUser[]> {
  const managers: TermToldUser[] = []
  for (const user of await allUsers(at)) {
    if (user.state !== "active") continue
    const rights = await permissionsOf(at, await groupsOf(at, user.id))
    if (rights.has(may["retention.manage"].name)) managers.push(user)
  }
  return managers
}
