import { randomBytes } from "node:crypto"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Config } from "#ground/config/config.ts"
import type { FolderRoot } from "#ground/config/folders.ts"
import type { GuessCost } from "#ground/crypto/password.ts"
import { secret } from "#ground/config/secret.ts"
import type { Clock } from "#ground/kernel/time.ts"
import type { Extent } from "#ground/kernel/permission.ts"
import { staff } from "#gate/accounts/accounts.ts"
import { createGroup, grant, withoutRights } from "#gate/access/access.ts"
import { lend } from "#gate/runner/runner.ts"
import { startDemoMail } from "#doors/demo/demo.ts"
import { type Hoeder, openHoeder } from "#main/open-hoeder.ts"
import { gather } from "#main/rooms.ts"
import { serve } from "#main/serve.ts"
import { addAccount } from "./passwords.ts"
import { Visitor } from "./visitor.ts"

export const password = "vier-groene-lampen-buiten"

/** The whole program, listening on a free port with a mailbox of its own; practices are made by the test. */
export interface Served {
  readonly address: string
  /** What a visitor's browser takes it for: behind a proxy that is not its address. */
  readonly origin: string
  readonly folder: string
  /** The listener that asks for eID cards. */
  readonly eid: string | undefined
  readonly hoeder: Hoeder
  /** Makes a practice with one user, who may do everything or just what is named. */
  practice(slug: string, email: string, permissions?: readonly string[]): Promise<void>
  /** Adds a user to a practice: with `persons.read` of all, `persons.read:own` or `:team` of fewer. */
  user(slug: string, email: string, permissions: readonly string[]): Promise<void>
  /** Another program on the same folder, as a command of the operator is. */
  another(): Promise<Hoeder>
  /** Somebody at the door, signed in with both steps. */
  signedIn(slug: string, email: string): Promise<Visitor>
  close(): Promise<void>
}

/** Opens the program on a folder (a fresh one unless given), on SQLite or on the PostgreSQL server of `url`. */
export async function served(
  setting: {
    readonly folder?: string
    readonly key?: Buffer
    readonly url?: string
    readonly eid?: Config["eid"]
    readonly clock?: Clock
    readonly folders?: readonly FolderRoot[]
    /** Little, unless told: see `addAccount`. */
    readonly passwordCost?: GuessCost
    /** What the site is called from outside. */
    readonly origin?: string
    /** Whose `x-forwarded-for` is believed. */
    readonly trustedProxies?: readonly string[]
    /** Where providers may be beside the public internet; on this machine, unless told. */
    readonly providerNetworks?: readonly string[]
  } = {},
): Promise<Served> {
  const folder = setting.folder ?? mkdtempSync(join(tmpdir(), "hoeder-served-"))
  const mail = await startDemoMail()
  const masterKey = setting.key ?? randomBytes(32)
  const configured = (): Config => ({
    host: "127.0.0.1",
    port: 0,
    origin: setting.origin ?? "http://127.0.0.1",
    tls: undefined,
    trustedProxies: setting.trustedProxies ?? [],
    data: folder,
    engine: setting.url === undefined ? "sqlite" : "postgres",
    mailServer: mail.server,
    mailFrom: "hoeder@linde.example",
    eid: setting.eid,
    folders: setting.folders ?? [],
    providerNetworks: setting.providerNetworks ?? ["127.0.0.1"],
    language: "nl",
    secrets: {
      // Whoever opens the program with it wipes it.
      masterKey: secret(Buffer.from(masterKey)),
      postgresUrl: setting.url === undefined ? undefined : secret(setting.url),
      mailLogin: undefined,
    },
  })
  const config = configured()
  const hoeder = await openHoeder(config, { clock: setting.clock, listens: true })
  const { address, eid, close } = await serve(hoeder, config, { welcome: undefined, addTo: mail.addTo })
  const user: Served["user"] = (slug, email, permissions) =>
    hoeder.practices.use(slug, async (practice) => {
      if (practice === undefined) throw new Error(`there is no practice ${slug}`)
      const place = lend(practice, {
        actor: { kind: "operator", command: "test" },
        language: "nl",
        audience: staff,
        ...withoutRights,
      })
      const all = gather(hoeder.rooms, "permissions")
      const group = await place.change({ event: "access.group-made", action: "C", object: "group" }, async (at) => {
        const made = await createGroup(at, email)
        for (const [name = "", extent = "all"] of permissions.map((one) => one.split(":")))
          await grant(
            at,
            made,
            all.filter((one) => one.name === name),
            extent as Extent,
          )
        return made
      })
      const name = email.split("@")[0] ?? email
      await addAccount(place, { name, email, language: "nl", groups: [group], password }, setting.passwordCost)
    })
  const origin = config.trustedProxies.length === 0 ? address : config.origin
  return {
    address,
    origin,
    eid,
    folder,
    hoeder,
    user,
    practice: async (slug, email, permissions) => {
      await hoeder.practices.create({ slug, name: `Praktijk ${slug}`, language: "nl" })
      await user(slug, email, permissions ?? gather(hoeder.rooms, "permissions").map(({ name }) => name))
    },
    another: () => openHoeder(configured(), { clock: setting.clock }),
    signedIn: async (slug, email) => {
      const visitor = new Visitor(address, origin)
      await visitor.signIn(slug, email, password)
      return visitor
    },
    close: async () => {
      await close()
      await hoeder.close()
      await mail.close()
    },
  }
}
