import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type Config, readConfig } from "#ground/config/config.ts"
import { type SecretText, secret } from "#ground/config/secret.ts"
import type { Say } from "#ground/words/words.ts"
import { startDemoMail } from "#doors/demo/demo.ts"
import { demoEmails, demoPassword, fillDemo } from "./demo/demo.ts"
import { openHoeder } from "./open-hoeder.ts"
import { serve } from "./serve.ts"
import { untilStopped } from "./until-stopped.ts"

const mailbox = "/demo/mail"

/** `npm start`: the whole program with a practice full of test data, for this machine alone. */
export async function runDemo(say: Say, print: (line: string) => void): Promise<void> {
  const mail = await startDemoMail()
  const given = readConfig(process.env, { demo: true, given: process.execArgv })
  const masterKey = given.secrets.masterKey ?? demoKey(given.data, (file) => print(say("cli.demo.key", { file })))
  const config: Config = {
    ...given,
    mailServer: mail.server,
    secrets: { ...given.secrets, masterKey, mailLogin: undefined },
  }

  const hoeder = await openHoeder(config, { listens: true })
  if ((await hoeder.practices.list()).length === 0) print(say("cli.demo.making"))
  await fillDemo(hoeder.practices, hoeder.rooms, demoPassword)
  const welcome = { practice: "linde", password: demoPassword, emails: [...demoEmails], mailbox }
  const { address, close } = await serve(hoeder, config, { welcome, addTo: mail.addTo }).catch(
    async (error: unknown) => {
      await hoeder.close()
      await mail.close()
      throw error
    },
  )
  const stopped = untilStopped(async () => {
    print(say("cli.stopping"))
    await close()
    await hoeder.close()
    await mail.close()
  })
  print(say("cli.ready", { address }))
  print(
    say("cli.demo.how", {
      practice: welcome.practice,
      emails: demoEmails.join(", "),
      password: demoPassword,
      mailbox: `${address}${mailbox}`,
    }),
  )
  await stopped
}

/** The demo makes its own master key beside its data, which nobody should do for real data, and says so. */
function demoKey(folder: string, made: (file: string) => void): SecretText<Buffer> {
  const file = join(folder, "demo-master-key")
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(file, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600, flag: "wx" })
    made(file)
  }
  return secret(Buffer.from(readFileSync(file, "utf8"), "base64"))
}
