import { readFileSync } from "node:fs"
import type { FastifyInstance } from "fastify"
import type { Config } from "#ground/config/config.ts"
import { faultOf } from "#ground/log/fault.ts"
import { openProviders } from "#gate/oidc/oidc.ts"
import { openEidDoor } from "#doors/eid/eid.ts"
import { type StaffSetting, staffSite } from "#doors/staff/staff.ts"
import { type Hoeder, isForThisMachine, staffPages } from "./open-hoeder.ts"
import { gather } from "./rooms.ts"
import { serveAlone } from "./serve-alone.ts"
import { version } from "./version.ts"

/** The sites, listening. */
export interface Serving {
  readonly address: string
  /** Of the listener that asks for eID cards. */
  readonly eid: string | undefined
  close(): Promise<void>
}

type RunningDemo = { readonly welcome: StaffSetting["demo"]; readonly addTo: (app: FastifyInstance) => void }

/** Lets people in, as the only program that does so with this folder: opens the sites' listeners, then begins the timed jobs. */
export async function serve(hoeder: Hoeder, config: Config, demo?: RunningDemo): Promise<Serving> {
  const free = serveAlone(config.data)
  try {
    const { close, ...serving } = await listen(hoeder, config, demo)
    return { ...serving, close: () => close().finally(free) }
  } catch (error) {
    free()
    throw error
  }
}

async function listen(hoeder: Hoeder, config: Config, demo: RunningDemo | undefined): Promise<Serving> {
  const begun = performance.now()
  const isLocal = isForThisMachine(config)
  const eid =
    config.eid &&
    (await openEidDoor({
      listener: config.eid,
      hostname: new URL(config.origin).hostname,
      practices: hoeder.practices,
      report: (error) => hoeder.log({ event: "card-failed", fault: faultOf(error) }),
    }))
  const app = await staffSite({
    eid,
    origin: isLocal ? undefined : config.origin,
    tls: config.tls && { cert: readFileSync(config.tls.certFile), key: readFileSync(config.tls.keyFile) },
    trustedProxies: config.trustedProxies.length === 0 ? undefined : config.trustedProxies,
    practices: hoeder.practices,
    providers: openProviders({
      networks: config.providerNetworks,
      shutOut: (address) => hoeder.log({ event: "provider-shut-out", address }),
    }),
    site: hoeder.program,
    words: hoeder.program.words,
    operations: gather(hoeder.rooms, "operations"),
    version,
    pages: staffPages,
    ...(demo?.welcome === undefined ? {} : { demo: demo.welcome }),
    report: ({ reference, act, error }) =>
      hoeder.log({
        event: "request-failed",
        reference,
        ...(act === undefined ? {} : { act: { name: act } }),
        fault: faultOf(error),
      }),
  })
  demo?.addTo(app)
  const address = await app.listen({ host: config.host, port: config.port })
  if (isLocal) hoeder.foundAt(address)
  await hoeder.clock.start()
  const practices = (await hoeder.practices.list()).length
  const port = Number(new URL(address).port)
  hoeder.log({ event: "ready", port, practices, milliseconds: Math.round(performance.now() - begun) })
  return { address, eid: eid?.origin, close: async () => void (await Promise.all([eid?.close(), app.close()])) }
}
