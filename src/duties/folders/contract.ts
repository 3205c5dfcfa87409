import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, instant, line, nothing, queryPaging, version } from "#ground/kernel/shapes.ts"

/** In which form a name tells a day: 2026-11-22, 22-11-2026 or 2026-11; with `-`, `_`, `.`, a space or nothing between. */
export const NameForm = z.enum(["year-month-day", "day-month-year", "year-month"])

/** From when a file counts: from its last change, or from the day in its name. */
export const DayFrom = z.enum(["modified", ...NameForm.options])

/** Why a file that is due stays, or a folder is not gone into. */
export const Reason = z.enum([
  "link",
  "mount",
  "special",
  "in-use",
  "other-name",
  "no-day",
  "changed",
  "moved",
  "too-deep",
  "not-allowed",
  "failed",
])

const Term = z.strictObject({
  years: z.int().min(0).max(100).default(0),
  months: z.int().min(0).max(1_200).default(0),
  days: z.int().min(0).max(36_500).default(0),
})

const content = {
  name: line(100),
  /** The folder that the operator named. */
  root: line(60),
  /** Below it, with `/` between steps; empty for the root itself. */
  folder: z.string().trim().max(1_000),
  /** `*.pdf`: `*` for any letters, `?` for one. */
  pattern: line(200),
  subfolders: z.boolean(),
  /** Whether a subfolder goes too from which the last file went. */
  emptied: z.boolean(),
  dayFrom: DayFrom,
  term: Term,
  /** Why these files are kept no longer; it stands on the certificate. */
  ground: line(300),
}

export const FolderRunState = z.enum(["waiting", "running", "done", "failed", "stopped"])

const RunSummary = z.strictObject({
  id: ids.folderRun,
  rule: ids.folderRule,
  ruleName: z.string(),
  mode: z.enum(["trial", "run"]),
  state: FolderRunState,
  askedAt: instant,
  /** Absent when the clock asked. */
  askedBy: z.string().optional(),
  endedAt: instant.optional(),
  seen: z.int(),
  files: z.int(),
  bytes: z.number(),
  folders: z.int(),
  skipped: z.array(z.strictObject({ reason: Reason, count: z.int() })),
  certificate: ids.certificate.optional(),
  /** Why nothing could be done, in words. */
  failure: z.string().optional(),
})

export const FolderRun = RunSummary.extend({
  /** What the system called what went wrong: `EROFS`. */
  codes: z.array(z.strictObject({ code: z.string(), count: z.int() })),
  /** Files of those that would go, and of those that stay for a reason; kept a day. */
  examples: z.array(z.strictObject({ name: z.string(), day: z.string(), bytes: z.number() })),
  troubles: z.array(z.strictObject({ name: z.string(), reason: Reason, code: z.string().optional() })),
})

export const FolderRule = z.strictObject({
  id: ids.folderRule,
  version,
  ...content,
  /** The full path of the folder; absent when the operator no longer names its root. */
  path: z.string().optional(),
  isOn: z.boolean(),
  /** What the last trial of the rule as it is now told; it may only run after one. */
  trial: RunSummary.optional(),
  /** What it did last. */
  lastRun: RunSummary.optional(),
})

/** A folder that the operator lets this practice clean; `path` is the server's. */
export const ShownRoot = z.strictObject({ name: z.string(), path: z.string() })

export const listFolderRoots = act({
  name: "folders.list-roots",
  route: "GET /folder-roots",
  shows: [],
  takes: z.strictObject({}),
  gives: z.strictObject({ roots: z.array(ShownRoot) }),
})

export const listFolderRules = act({
  name: "folders.list-rules",
  route: "GET /folder-rules",
  shows: ["folder-rule", "folder-run"],
  takes: z.strictObject({}),
  gives: z.strictObject({ rules: z.array(FolderRule) }),
})

export const createFolderRule = act({
  name: "folders.create-rule",
  route: "POST /folder-rules",
  changes: ["folder-rule"],
  takes: z.strictObject(content),
  gives: FolderRule,
})

/** A rule that is changed is off, and must be tried again. */
export const changeFolderRule = act({
  name: "folders.change-rule",
  route: "PUT /folder-rules/:id",
  changes: ["folder-rule"],
  takes: z.strictObject({ id: ids.folderRule, version, ...content }),
  gives: FolderRule,
})

/** A rule as it was seen: somebody may have changed it since. */
const seenRule = z.strictObject({ id: ids.folderRule, version })

/** Takes the rule away; its runs and certificates stay. */
export const removeFolderRule = act({
  name: "folders.remove-rule",
  route: "POST /folder-rules/:id/remove",
  changes: ["folder-rule"],
  takes: seenRule,
  gives: nothing,
})

/** A rule that is on runs once a day, in the night. */
export const switchFolderRule = act({
  name: "folders.switch-rule",
  route: "POST /folder-rules/:id/switch",
  changes: ["folder-rule"],
  takes: z.strictObject({ id: ids.folderRule, version, on: z.boolean() }),
  gives: FolderRule,
})

/** Tells what would go; touches nothing. Goes on in the background. */
export const tryFolderRule = act({
  name: "folders.try-rule",
  route: "POST /folder-rules/:id/trial",
  changes: ["folder-run"],
  takes: seenRule,
  gives: FolderRun,
})

/** Deletes, now. Goes on in the background. */
export const runFolderRule = act({
  name: "folders.run-rule",
  route: "POST /folder-rules/:id/run",
  changes: ["folder-run"],
  takes: seenRule,
  gives: FolderRun,
})

/** The last one first. */
export const listFolderRuns = act({
  name: "folders.list-runs",
  route: "GET /folder-runs",
  shows: ["folder-run"],
  takes: z.strictObject(queryPaging),
  gives: z.strictObject({ total: z.int(), page: z.int(), size: z.int(), runs: z.array(RunSummary) }),
})

export const getFolderRun = act({
  name: "folders.get-run",
  route: "GET /folder-runs/:id",
  shows: ["folder-run"],
  takes: z.strictObject({ id: ids.folderRun }),
  gives: FolderRun,
})

/** Stops at the next good moment; what went is gone, and is told. */
export const stopFolderRun = act({
  name: "folders.stop-run",
  route: "POST /folder-runs/:id/stop",
  changes: ["folder-run"],
  takes: z.strictObject({ id: ids.folderRun }),
  gives: FolderRun,
})

export type Reason = z.output<typeof Reason>
export type NameForm = z.output<typeof NameForm>
export type DayFrom = z.output<typeof DayFrom>
export type ShownRoot = z.output<typeof ShownRoot>
export type FolderRule = z.output<typeof FolderRule>
export type FolderRun = z.output<typeof FolderRun>
export type FolderRunSummary = z.output<typeof RunSummary>
