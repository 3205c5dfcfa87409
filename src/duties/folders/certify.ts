import type { CertificateId, UserId } from "#ground/kernel/ids.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { sizeLabel } from "#ground/paper/sizes.ts"
import type { Say, TextKey } from "#ground/words/words.ts"
import { userNames } from "#gate/accounts/accounts.ts"
import { issueCertificate } from "#duties/certificates/certificates.ts"
import { Reason } from "./contract.ts"
import type { RunRecord } from "./run-rows.ts"
import type { FolderTerm } from "./term.ts"

/** Puts in writing what a run deleted, in the language of the practice; nothing where it deleted nothing. */
export async function certify(at: Change, run: RunRecord): Promise<CertificateId | undefined> {
  const { mode, done, rule } = run
  if (mode !== "run" || done.files + done.folders === 0) return undefined
  const say = at.sayIn(at.practice.language)
  return issueCertificate(at, {
    kind: "folder",
    at: instantText(at.now),
    facts: [
      { label: "folders.fact.rule", value: rule.name },
      { label: "folders.fact.folder", value: [rule.root, rule.folder].filter((step) => step !== "").join("/") },
      { label: "folders.fact.files", value: say("folders.fact.files.which", { pattern: rule.pattern }) },
      {
        label: "folders.fact.term",
        value: say(`folders.from.${rule.dayFrom}`, { term: termText(rule.term, say) }),
      },
      { label: "certificates.fact.ground", value: rule.ground },
      ...(await whoOf(at, run, say)),
      { label: "folders.fact.size", value: sizeLabel(done.bytes, at.practice) },
    ],
    counts: [
      { label: "folders.count.files", count: done.files },
      ...(done.folders === 0 ? [] : [{ label: "folders.count.folders" as const, count: done.folders }]),
    ],
    skipped: Reason.options.flatMap((reason) => {
      const count = done.skipped[reason] ?? 0
      return count === 0 ? [] : [{ reason: `folders.reason.${reason}` as const, count }]
    }),
    notes: [
      process.platform === "linux" ? "folders.note.in-use" : "folders.note.in-use-unseen",
      "folders.note.disk",
      ...(run.wasInterrupted ? (["folders.note.interrupted"] as const) : []),
      ...(run.isStopping ? (["folders.note.stopped"] as const) : []),
    ],
  })
}

/** `1 jaar en 6 maanden` */
function termText(term: FolderTerm, say: Say): string {
  const parts = (["years", "months", "days"] as const).flatMap((unit) =>
    term[unit] === 0 ? [] : [say(`folders.term.${unit}`, { count: term[unit] })],
  )
  return parts.join(` ${say("folders.term.and")} `)
}

async function whoOf(
  at: Change,
  { askedBy, switchedOnBy }: RunRecord,
  say: Say,
): Promise<readonly { readonly label: TextKey; readonly value: string }[]> {
  const names = await userNames(at)
  const nameOf = (user: UserId): string => names.get(user) ?? say("audit.unknown-user")
  if (askedBy !== undefined) return [{ label: "certificates.fact.asked-by", value: nameOf(askedBy) }]
  const approved = switchedOnBy === undefined ? [] : [nameOf(switchedOnBy)]
  return [
    { label: "certificates.fact.asked-by", value: say("folders.asked-by-clock") },
    ...approved.map((value) => ({ label: "folders.fact.switched-on-by" as const, value })),
  ]
}
