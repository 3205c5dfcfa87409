import type { Job, Workplace } from "#ground/kernel/room.ts"
import { staff } from "#gate/accounts/accounts.ts"
import type { Borrower, OpenPractice, PracticeLine, Practices } from "#gate/practices/practices.ts"
import { lend } from "#gate/runner/runner.ts"
import { withoutRights } from "#gate/access/access.ts"

export { sweepFiles } from "./sweep.ts"

export type ClockSetting = {
  readonly practices: Practices
  readonly jobs: readonly Job[]
  /** By which the outbox sends. */
  readonly mailer: Workplace["mailer"]
  /** Told when a job threw; its next turn comes all the same. */
  readonly failed: (job: Job, error: unknown) => void
  /** How long nobody has used a practice before it is closed. */
  readonly restSeconds?: number
}

/** How often it looks which practices have something due. */
const turnSeconds = 10
/** A practice that nobody uses is looked after this often. */
const asleep = { hours: 1 } as const
/** One practice, or one job of a practice, keeps the others waiting for no longer; it goes on beside them. */
const waitMilliseconds = 1000
/** The first turn is waited for at most so long: with a thousand practices it goes on while people come in. */
const startMilliseconds = 2000

type Running = { again: boolean; ended: Promise<void> }

/**
 * Runs the jobs of all practices. A practice that nobody uses sleeps: it is closed, and opened when something is due in it. What is due
 * when stands in the register, so that nothing is opened to find that there is nothing to do.
 */
export class ClockDoor {
  readonly #setting: ClockSetting
  readonly #byName: ReadonlyMap<string, Job>
  readonly #ending = new AbortController()
  readonly #running = new Map<string, Running>()
  /** When a job of a practice is to run next, by the clock of the process. */
  readonly #dueAt = new Map<string, number>()
  readonly #tended = new Map<string, Promise<void>>()
  /** Jobs that threw when they ran last: they have something to do yet. */
  readonly #failing = new Set<string>()
  #timer: NodeJS.Timeout | undefined
  #turning: Promise<void> = Promise.resolve()

  constructor(setting: ClockSetting) {
    this.#setting = setting
    this.#byName = new Map(setting.jobs.map((job) => [job.name, job]))
  }

  /** Runs a job of a practice as soon as it can; also when it is running just now. */
  wake(slug: string, name: string): void {
    if (!this.#isEnding) void this.#go(slug, this.#named(name))
  }

  /** Runs a job of a practice now, to its end. */
  runOne(slug: string, name: string): Promise<void> {
    return this.#go(slug, this.#named(name))
  }

  /** Begins: every job once for every practice that is awake, then each in its own time. */
  async start(): Promise<void> {
    this.#begin()
    await within(startMilliseconds, this.#turning)
  }

  /** Runs every job of every practice once, and what they wake, until nothing is left. */
  async runAll(): Promise<void> {
    for (const job of this.#setting.jobs)
      for (const { slug } of await this.#setting.practices.list()) if (!this.#isEnding) await this.#go(slug, job)
    await this.#settled()
  }

  /** Lets running jobs come to a good moment and stops. */
  async close(): Promise<void> {
    this.#ending.abort()
    clearTimeout(this.#timer)
    await this.#turning
    await this.#settled()
    await Promise.all(this.#tended.values())
  }

  get #isEnding(): boolean {
    return this.#ending.signal.aborted
  }

  async #settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all([...this.#running.values()].map(({ ended }) => ended))
  }

  #begin(): void {
    this.#turning = this.#turn().finally(() => {
      if (!this.#isEnding) this.#timer = setTimeout(() => this.#begin(), turnSeconds * 1000)
    })
  }

  /** Looks after every practice that is awake. */
  async #turn(): Promise<void> {
    for (const practice of await this.#setting.practices.awake()) {
      if (this.#isEnding) return
      await within(waitMilliseconds, this.#tend(practice))
    }
  }

  #tend(practice: PracticeLine): Promise<void> {
    const { slug } = practice
    const tended =
      this.#tended.get(slug) ??
      (async () => {
        const now = performance.now()
        const due = this.#setting.jobs.filter((job) => (this.#dueAt.get(nameOf(slug, job)) ?? 0) <= now)
        if (due.length > 0) await this.#setting.practices.tend(slug, () => this.#runDue(slug, due, now))
        await this.#letRest(practice)
      })()
        .catch(() => undefined)
        .finally(() => this.#tended.delete(slug))
    this.#tended.set(slug, tended)
    return tended
  }

  async #runDue(slug: string, due: readonly Job[], now: number): Promise<void> {
    // A little early counts, so that what runs each minute does so with each sixth turn.
    for (const job of due) this.#dueAt.set(nameOf(slug, job), now + (job.everySeconds - turnSeconds / 2) * 1000)
    const going: Promise<void>[] = []
    for (const job of due) {
      const gone = this.#go(slug, job)
      going.push(gone)
      await within(waitMilliseconds, gone)
    }
    await Promise.all(going)
  }

  /** Puts a practice to sleep that nobody uses and in which nothing is under way. */
  async #letRest(practice: PracticeLine): Promise<void> {
    const { practices, restSeconds = 300 } = this.#setting
    const { slug } = practice
    const since = practices.restsSince(slug)
    if (since === undefined || performance.now() - since < restSeconds * 1000 || this.#isEnding) return
    if (this.#setting.jobs.some((job) => this.#failing.has(nameOf(slug, job)))) return
    const until = await practices.tend(slug, async (open) => open && this.#restsUntil(open))
    const isUnderWay = this.#setting.jobs.some((job) => this.#running.has(nameOf(slug, job)))
    if (until !== undefined && !isUnderWay) await practices.sleep(practice, since, until)
  }

  async #restsUntil(practice: OpenPractice): Promise<Temporal.Instant> {
    let until = practice.clock.now().add(asleep)
    for (const job of this.#setting.jobs) {
      const waits = job.waits && (await lend(practice, asJob(practice, job)).look(job.waits))
      if (waits !== undefined && Temporal.Instant.compare(waits, until) < 0) until = waits
    }
    return until
  }

  #go(slug: string, job: Job): Promise<void> {
    const name = nameOf(slug, job)
    const known = this.#running.get(name)
    if (known !== undefined) {
      known.again = true
      return known.ended
    }
    const state: Running = { again: false, ended: Promise.resolve() }
    state.ended = (async () => {
      do {
        state.again = false
        await this.#once(slug, job)
      } while (state.again && !this.#isEnding)
      this.#running.delete(name)
    })()
    this.#running.set(name, state)
    return state.ended
  }

  async #once(slug: string, job: Job): Promise<void> {
    const { practices, mailer, failed } = this.#setting
    try {
      await practices.tend(slug, async (practice) => {
        if (practice === undefined) return
        await job.run({ ...lend(practice, asJob(practice, job)), mailer, signal: this.#ending.signal })
      })
      this.#failing.delete(nameOf(slug, job))
    } catch (error) {
      this.#failing.add(nameOf(slug, job))
      if (!this.#isEnding) failed(job, error)
    }
  }

  #named(name: string): Job {
    const job = this.#byName.get(name)
    if (job === undefined) throw new Error(`there is no job ${name}`)
    return job
  }
}

const nameOf = (slug: string, job: Job): string => `${slug} ${job.name}`

/** Waits for work, but for no longer than that; the work goes on. */
async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  const late = Promise.withResolvers<void>()
  const timer = setTimeout(late.resolve, milliseconds)
  await Promise.race([work, late.promise])
  clearTimeout(timer)
}

/** A job may do what its own code does, and needs no permissions. */
const asJob = (practice: OpenPractice, job: Job): Borrower => ({
  actor: { kind: "system", job: job.name },
  language: practice.ref.language,
  audience: staff,
  ...withoutRights,
})
