import type { Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { TextKey } from "#ground/words/words.ts"
import { namesOfUsers } from "#gate/accounts/accounts.ts"
import type { CertificateContent } from "#duties/certificates/certificates.ts"
import type { ErasureRecord } from "./record.ts"

const kinds = { erase: "erasure", "clean-up": "clean-up", anonymise: "anonymise" } as const

/** What is put in writing of an erasure: what was really taken away, and nothing about anybody. */
export async function certificateOf(at: Look, { end, content }: ErasureRecord): Promise<CertificateContent> {
  const name = await namesOfUsers(at)
  const fact = (label: TextKey, value: string | undefined) => (value === undefined ? [] : [{ label, value }])
  const { asked, decided, stopped, policy, profile } = content
  return {
    kind: kinds[end],
    at: instantText(at.now),
    facts: [
      ...fact("certificates.fact.ground", content.ground),
      ...fact("certificates.fact.policy", policy?.label),
      ...fact("erasure.fact.profile", profile?.name),
      ...fact("certificates.fact.asked-by", asked && name(asked.by)),
      ...fact("certificates.fact.approved-by", decided && name(decided.by)),
      ...fact("erasure.fact.stopped-by", stopped && name(stopped.by)),
      { label: "erasure.fact.things", value: String(content.gone) },
    ],
    counts: at.program.dataKinds.flatMap(({ name: kind, label }) => {
      const count = content.goneOf[kind] ?? 0
      return count === 0 ? [] : [{ label, count }]
    }),
    skipped: Object.entries(content.skipped).map(([reason, count]) => ({ reason: reason as TextKey, count })),
    notes: ["erasure.note.log-stays", ...(end === "clean-up" ? [] : (["erasure.note.numbers-stay"] as const))],
  }
}
