import { momentLabel } from "#ground/paper/moments.ts"
import type { Say, TextKey } from "#ground/words/words.ts"
import type { Files } from "./files.ts"
import { type Selection, unreadableOf } from "./selection.ts"
import { titleOf } from "./word.ts"

/** The SHA-256 of what was made for this export itself, by path. */
export type Sums = ReadonlyMap<string, string>

/**
 * `LEESMIJ.txt`: what is what, and the SHA-256 of every file in the form that `sha256sum` reads.
 * It begins with a byte order mark and ends its lines with CR LF, so that every Notepad shows it right.
 */
export function writeReadMe(selection: Selection, files: Files, sums: Sums): string {
  const { practice, now } = selection.at
  const text = selection.at.sayIn(practice.language)
  const damaged = [...files.values()].filter((file) => file.damaged)
  const whole = [...files.values()].filter((file) => !file.damaged)
  const moment = momentLabel(now, { language: practice.language, zone: practice.zone })
  return `\ufeff${[
    titleOf(selection),
    text("portability.about.source", { practice: practice.name, moment }),
    text(`portability.about.${selection.content}`),
    "",
    text("portability.readme.what"),
    ...["docx", "xml", "xsd", "json"].map(
      (kind) => `- gegevens.${kind}: ${text(`portability.readme.${kind}` as TextKey)}`,
    ),
    ...(files.size > 0 ? [`- documenten: ${text("portability.readme.files")}`] : []),
    "",
    ...leftOut(selection, text),
    ...(damaged.length > 0 ? [text("portability.readme.damaged"), ...damaged.map(({ path }) => `- ${path}`), ""] : []),
    ...unreadable(selection, text),
    text("portability.readme.sums"),
    ...[...sums].map(([path, sum]) => `${sum}  ${path}`),
    ...whole.map(({ path, sha256 }) => `${sha256}  ${path}`),
    "",
  ].join("\r\n")}`
}

function unreadable(selection: Selection, text: Say): readonly string[] {
  const rows = unreadableOf(selection).map(([kind, id]) => `- ${text(kind)}: ${id}`)
  return rows.length === 0 ? [] : [text("portability.unreadable"), ...rows, ""]
}

function leftOut({ kinds }: Selection, text: Say): readonly string[] {
  const rows = kinds.flatMap(({ dataKind, leftOut: counts }) =>
    [...counts].map(
      ([ground, count]) => `- ${text(dataKind.label)}: ${count} (${text(`portability.left-out.${ground}`)})`,
    ),
  )
  return rows.length === 0 ? [text("portability.left-out.none"), ""] : [text("portability.left-out.some"), ...rows, ""]
}
