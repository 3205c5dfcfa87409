import type { Job, Workplace } from "#ground/kernel/room.ts"
import { staff } from "#gate/accounts/accounts.ts"
import type { Borrower, OpenPractice, Practices } from "#gate/practices/practices.ts"
import { lend } from "#gate/runner/runner.ts"
import { withoutRights } from "#gate/access/access.ts"

export { sweepFiles } from "./sweep.ts"

/** Runs the jobs of all practices. */
export interface ClockDoor {
  /** Runs a job of a practice as soon as it can; also when it is running just now. */
  wake(slug: string, job: string): void
  /** Begins: every job once for every practice, then each in its own time. */
  start(): Promise<void>
  /** Runs a job of a practice now, to its end. */
  runOne(slug: string, job: string): Promise<void>
  /** Runs every job of every practice once, and what they wake, until nothing is left. */
  runAll(): Promise<void>
  /** Lets running jobs come to a good moment and stops. */
  close(): Promise<void>
}

export type ClockSetting = {
  readonly practices: Practices
  readonly jobs: readonly Job[]
  /** By which the outbox sends. */
  readonly mailer: Workplace["mailer"]
  /** Told when a job threw; its next turn comes all the same. */
  readonly failed: (job: Job, error: unknown) => void
}

/** Opens the clock; nothing runs before `start` or `runAll`. */
export function openClock({ practices, jobs, mailer, failed }: ClockSetting): ClockDoor {
  const ending = new AbortController()
  const running = new Map<string, { again: boolean; ended: Promise<void> }>()
  const timers: NodeJS.Timeout[] = []
  const byName = new Map(jobs.map((job) => [job.name, job]))

  const once = async (slug: string, job: Job): Promise<void> => {
    try {
      await practices.use(slug, async (practice) => {
        if (practice === undefined) return
        await job.run({ ...lend(practice, asJob(practice, job)), mailer, signal: ending.signal })
      })
    } catch (error) {
      if (!ending.signal.aborted) failed(job, error)
    }
  }

  const go = (slug: string, job: Job): Promise<void> => {
    const key = `${slug} ${job.name}`
    const known = running.get(key)
    if (known !== undefined) {
      known.again = true
      return known.ended
    }
    const state = { again: false, ended: Promise.resolve() }
    state.ended = (async () => {
      do {
        state.again = false
        await once(slug, job)
      } while (state.again && !ending.signal.aborted)
      running.delete(key)
    })()
    running.set(key, state)
    return state.ended
  }

  const everywhere = async (job: Job): Promise<void> => {
    for (const { slug } of await practices.list()) if (!ending.signal.aborted) await go(slug, job)
  }

  const named = (name: string): Job => {
    const job = byName.get(name)
    if (job === undefined) throw new Error(`there is no job ${name}`)
    return job
  }

  return {
    wake: (slug, name) => {
      if (!ending.signal.aborted) void go(slug, named(name))
    },
    runOne: (slug, name) => go(slug, named(name)),
    start: async () => {
      for (const job of jobs) {
        timers.push(setInterval(() => void everywhere(job), job.everySeconds * 1000))
        await everywhere(job)
      }
    },
    runAll: async () => {
      for (const job of jobs) await everywhere(job)
      while (running.size > 0) await Promise.all([...running.values()].map(({ ended }) => ended))
    },
    close: async () => {
      ending.abort()
      for (const timer of timers) clearInterval(timer)
      await Promise.all([...running.values()].map(({ ended }) => ended))
    },
  }
}

/** A job may do what its own code does, and needs no permissions. */
const asJob = (practice: OpenPractice, job: Job): Borrower => ({
  actor: { kind: "system", job: job.name },
  language: practice.ref.language,
  audience: staff,
  ...withoutRights,
})
