import type { Change } from "#ground/kernel/scope.ts"
import type { UserRecord } from "#gate/accounts/accounts.ts"
import type { ApprovalKind } from "./contract.ts"

/** Tells who asked that a colleague said no: to what kind of thing, and who, so that the two can talk. */
export async function tellAsker(
  at: Change,
  { name, email, language }: UserRecord,
  { kind, by }: { readonly kind: ApprovalKind; readonly by: string },
): Promise<void> {
  const say = at.sayIn(language)
  const values = { name, by, what: say(`approval.kind.${kind}`), practice: at.practice.name }
  await at.post({
    to: email,
    subject: say("mail.approval.refused.subject", values),
    text: say("mail.approval.refused.text", values),
  })
}

type ToldApproval = { readonly kind: ApprovalKind; readonly asker: string; readonly waitsADay: boolean }

/** Tells who can approve that something waits for them: what kind of thing and who asks, never about whom. */
export async function tellApprovers(
  at: Change,
  approvers: readonly UserRecord[],
  { kind, asker, waitsADay }: ToldApproval,
): Promise<void> {
  for (const { name, email, language } of approvers) {
    const say = at.sayIn(language)
    const what = say(`approval.kind.${kind}`)
    const how = say(waitsADay ? "mail.approval.with-a-day" : "mail.approval.at-once")
    const values = { name, asker, what, how, practice: at.practice.name }
    await at.post({
      to: email,
      subject: say("mail.approval.subject", values),
      text: say("mail.approval.text", values),
    })
  }
}
