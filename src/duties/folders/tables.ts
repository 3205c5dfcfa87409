import { z } from "zod"
import { ids, instant } from "#ground/kernel/shapes.ts"
import { clear, flag, free, revision, sealed, table, word } from "#ground/kernel/table.ts"
import type { UserId } from "#ground/kernel/ids.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import type { FolderRun, DayFrom } from "./contract.ts"
import type { FilePortion } from "./portion.ts"
import type { FolderTerm } from "./term.ts"

/** What a rule says; all of it is sealed. */
export type RuleContent = {
  readonly name: string
  readonly root: string
  readonly folder: string
  readonly pattern: string
  readonly subfolders: boolean
  readonly emptied: boolean
  readonly dayFrom: DayFrom
  readonly term: FolderTerm
  readonly ground: string
}

export type SealedRule = { readonly rule: RuleContent; readonly switchedOnBy?: UserId | undefined }

export type SealedRun = {
  /** The rule as it was when the run was asked for: what was tried is what runs. */
  readonly rule: RuleContent
  readonly switchedOnBy?: UserId | undefined
  readonly done: FilePortion
  readonly failure?: RefusalCode | undefined
  /** The program ended in the middle of it: some of what went may not be counted. */
  readonly wasInterrupted?: true | undefined
}

export const folderRuleTable = table(
  "folder_rules",
  {
    id: clear(ids.folderRule, "opaque; where the sealed rule stands"),
    is_on: clear(flag, "which rules run"),
    sealed: sealed<SealedRule>(),
    last_day: free(z.string(), "on which day it ran last", "says on which day it ran last; once more finds nothing"),
    version: revision,
  },
  { checked: "whole", concerns: "id" },
)

export const folderRunTable = table(
  "folder_runs",
  {
    id: clear(ids.folderRun, "opaque; where the sealed run stands"),
    rule_id: clear(ids.folderRule, "opaque; of which rule it is"),
    rule_version: clear(z.int(), "by which version of the rule it went"),
    mode: clear(word<FolderRun["mode"]>(), "whether it looked, or removed"),
    state: clear(word<FolderRun["state"]>(), "which runs are under way and go on after a restart"),
    is_stopping: clear(flag, "somebody asked it to stop"),
    asked_at: clear(instant, "order of the list"),
    asked_by: clear(ids.user.nullable(), "opaque; who asked is staff, and empty where the clock did"),
    has_names: clear(flag, "names of files are taken out after a term"),
    certificate_id: clear(ids.certificate.nullable(), "opaque; which certificate tells of it"),
    sealed: sealed<SealedRun>(),
    ended_at: free(instant.nullable(), "when it was done", "tells when it ended, and no more"),
  },
  { checked: "whole", concerns: "id", anchored: false },
)
