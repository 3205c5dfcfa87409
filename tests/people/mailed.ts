import type { Mail } from "#ground/kernel/scope.ts"
import type { TestPractice } from "./practice.ts"

/** The mail that somebody got last, after sending what waits. */
export async function lastMail(practice: TestPractice, to: string): Promise<Mail | undefined> {
  await practice.work()
  return practice.mails().findLast((mail) => mail.to === to)
}

/** What proves, in the link of a mail, that the mail arrived. */
export const tokenIn = (mail: Mail | undefined): string => /#[a-z0-9-]+\.([\w-]{43})/.exec(mail?.text ?? "")?.[1] ?? ""
