import { accounts } from "./accounts.ts"
import { columns } from "./columns.ts"
import { log } from "./log.ts"
import { mails } from "./mails.ts"
import { passwords } from "./passwords.ts"

export const words = { ...accounts, ...columns, ...log, ...mails, ...passwords }

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
