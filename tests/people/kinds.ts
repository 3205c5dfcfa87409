// Policies about single kinds of data: put in use, told of, and ended from their notices.
import assert from "node:assert/strict"
import type { z } from "zod"
import { type Staff, type TestPractice } from "#tests/people/practice.ts"
import {
  createPolicy,
  endNotice,
  listNotices,
  type Notice,
  previewNoticeEnd,
  whatIf,
} from "#duties/retention/contract.ts"
import { takeName } from "#duties/retention/ending/take-name.ts"

export type Content = z.input<typeof whatIf.takes>

export const policyOn = (dataKind: string, rest: Partial<Content> = {}): Content => ({
  name: `Los: ${dataKind}`,
  about: { kind: "data-kind", dataKind },
  event: "own",
  term: { days: 10 },
  end: "erase",
  ...rest,
})

export const keep = async (desk: Staff, content: Content) =>
  desk.does(createPolicy, { ...content, seen: (await desk.does(whatIf, content)).seen })

/** Days go by, and on each the program does what is to be done. */
export async function pass(linde: TestPractice, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    linde.clock.advance({ days: 1 })
    await linde.work()
  }
}

export const noticesOf = async (desk: Staff, name: string): Promise<readonly Notice[]> =>
  (await desk.does(listNotices, { size: 200 })).notices.filter(({ policy }) => policy.name === name).toReversed()

export const noticeOf = async (desk: Staff, name: string, stage = "passed"): Promise<Notice> => {
  const found = (await noticesOf(desk, name)).find((notice) => notice.stage === stage)
  assert.ok(found, `${name} is told to be ${stage}`)
  return found
}

/** Types what is asked, and lets it run. */
export async function end(linde: TestPractice, desk: Staff, id: Notice["id"]): Promise<number> {
  const { due, seen, confirmation } = await desk.does(previewNoticeEnd, { id })
  await desk.does(endNotice, { id, seen, confirmation, things: due.things ?? 0 })
  // And no other job: what is left on the disk would be swept.
  await linde.jobs.runOne(linde.practice.ref.slug, takeName)
  return due.things ?? 0
}
