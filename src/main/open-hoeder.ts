import { join } from "node:path"
import { programOf } from "#ground/kernel/program.ts"
import type { Room } from "#ground/kernel/room.ts"
import type { Program } from "#ground/kernel/scope.ts"
import { type Clock, machineClock } from "#ground/kernel/time.ts"
import { isLoopback } from "#ground/config/address.ts"
import type { Config } from "#ground/config/config.ts"
import { faultOf } from "#ground/log/fault.ts"
import { type Log, openLog } from "#ground/log/log.ts"
import { openMailer } from "#ground/mail/mailer.ts"
import { holdMasterKey } from "#gate/keys/keys.ts"
import { layInOutbox } from "#gate/outbox/outbox.ts"
import { openPractices, type Practices } from "#gate/practices/practices.ts"
import { ClockDoor } from "#doors/clock/clock.ts"
import { machineRoom, practicesKept } from "./practices-kept.ts"
import { allJobs, allRooms, fromRooms } from "./rooms.ts"
import { SiteOrigin } from "./site-origin.ts"

/** The program, put together and open; nobody can come in yet. */
export interface Hoeder {
  readonly rooms: readonly Room[]
  readonly practices: Practices
  readonly clock: ClockDoor
  readonly log: Log
  readonly program: Program
  /** Tells where the staff site is found, once, where it was opened to listen on this machine alone. */
  foundAt(origin: string): void
  close(): Promise<void>
}

/**
 * Puts the program together from its configuration. The master key goes over into guarded memory and is wiped where it was, so
 * that a configuration opens the program once. It has a master key and a mail server by now. One that is to listen finds out then
 * at which loopback port.
 */
export async function openHoeder(
  config: Config,
  { clock = machineClock, listens = false }: { readonly clock?: Clock | undefined; readonly listens?: boolean } = {},
): Promise<Hoeder> {
  const { masterKey, postgresUrl, mailLogin } = config.secrets
  if (masterKey === undefined || config.mailServer === undefined) throw new Error("no master key or no mail server")
  const log = openLog()
  const login = mailLogin?.reveal()
  const mailer = openMailer({ ...config.mailServer, login }, config.mailFrom)
  const origin = new SiteOrigin(listens && isForThisMachine(config) ? undefined : config.origin)
  const rooms = allRooms
  const program = programOf(rooms, {
    origin: () => origin.value,
    folderRoots: config.folders,
    providerNetworks: config.providerNetworks,
  })
  const waking: { clock?: ClockDoor } = {}
  const practices = await openPractices({
    folder: config.data,
    engine: postgresUrl === undefined ? { kind: "sqlite" } : { kind: "postgres", url: postgresUrl.reveal() },
    custody: holdMasterKey(masterKey.reveal()),
    clock,
    program,
    ...fromRooms(rooms),
    kept: practicesKept(machineRoom()),
    post: layInOutbox,
    wake: (practice, job) => waking.clock?.wake(practice.slug, job),
    troubled: ({ id }, { table }) => log({ event: "not-proven", practice: id, table }),
    unread: ({ id }, { table, row }) => log({ event: "unreadable", practice: id, table, row }),
  })
  const jobs = new ClockDoor({
    practices,
    jobs: allJobs(rooms),
    mailer,
    failed: (job, error) => log({ event: "job-failed", job, fault: faultOf(error) }),
  })
  waking.clock = jobs
  return {
    rooms,
    practices,
    clock: jobs,
    log,
    program,
    foundAt: (found) => origin.tell(found),
    close: async () => {
      await jobs.close()
      await practices.close()
      await mailer.close()
    },
  }
}

/** Whether only this machine can come in, which needs no name for it. */
export const isForThisMachine = ({ host, tls, trustedProxies }: Config): boolean =>
  isLoopback(host) && tls === undefined && trustedProxies.length === 0

/** An installation on a folder and a key of its own: nobody comes in, nothing leaves, no job runs. */
export const openScratch = (
  { rooms, program }: Pick<Hoeder, "rooms" | "program">,
  folder: string,
  key: Buffer,
): Promise<Practices> =>
  openPractices({
    folder,
    engine: { kind: "sqlite" },
    custody: holdMasterKey(key),
    clock: machineClock,
    program,
    ...fromRooms(rooms),
    kept: 1,
    post: async () => undefined,
    wake: () => undefined,
  })

/** The folder of the staff site's built pages. */
export const staffPages = join(import.meta.dirname, "..", "..", "dist", "staff")
