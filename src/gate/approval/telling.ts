import type { Change } from "#ground/kernel/scope.ts"
import { say } from "#ground/words/words.ts"
import type { UserRecord } from "#gate/accounts/accounts.ts"
import type { ApprovalKind } from "./contract.ts"

/** Tells who asked that a colleague said no: to what kind of thing, and who, so that the two can talk. */
export async function tellAsker(
  at: Change,
  { name, email, language }: UserRecord,
  { kind, by }: { readonly kind: ApprovalKind; readonly by: string },
): Promise<void> {
  const values = { name, by, what: say(language, `approval.kind.${kind}`), practice: at.practice.name }
  await at.post({
    to: email,
    subject: say(language, "mail.approval.refused.subject", values),
    text: say(language, "mail.approval.refused.text", values),
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
    const what = say(language, `approval.kind.${kind}`)
    const how = say(language, waitsADay ? "mail.approval.with-a-day" : "mail.approval.at-once")
    const values = { name, asker, what, how, practice: at.practice.name }
    await at.post({
      to: email,
      subject: say(language, "mail.approval.subject", values),
      text: say(language, "mail.approval.text", values),
    })
  }
}
