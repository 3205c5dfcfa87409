const longest = { folder: 60, file: 100 }
const mostBytes = 200
const longestExtension = 12

// Names that Windows keeps for itself, with or without an extension.
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i
// What Windows refuses, control characters, and marks that turn the reading direction (to make `gpj.exe` look like a photo).
const forbidden = /[<>:"/\\|?*\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd]/gu

/** Gives out names within one folder, never two that Windows or macOS takes for the same. */
export type FolderNames = (wanted: string, kind: "folder" | "file") => string

/** Where the search for a free name goes on is remembered: the last of many files of one name is found as fast as the first. */
export function folderNames(given: Pick<Set<string>, "has" | "add"> = new Set()): FolderNames {
  const nexts = new Map<string, number>()
  return (wanted, kind) => {
    const first = sameKey(safeName(wanted, kind))
    for (let nth = nexts.get(first) ?? 1; ; nth++) {
      const name = safeName(wanted, kind, nth)
      const key = sameKey(name)
      if (given.has(key)) continue
      given.add(key)
      nexts.set(first, nth + 1)
      return name
    }
  }
}

/** A name that Windows, macOS and Linux can all write, as near to the wanted one as can be; `nth` from 2 on is put behind it. */
export function safeName(wanted: string, kind: "folder" | "file", nth = 1): string {
  const clean = wanted.toWellFormed().normalize("NFC").replace(forbidden, "_").replace(/\s+/gu, " ").trim()
  const { stem, extension } = kind === "file" ? splitName(clean) : { stem: clean, extension: "" }
  const mark = nth > 1 ? ` (${nth})` : ""
  const room = {
    length: longest[kind] - extension.length - mark.length,
    bytes: mostBytes - Buffer.byteLength(extension + mark),
  }
  const short = cut(stem, room).replace(/[. ]+$/u, "")
  return allowed(short === "" ? "_" : short) + mark + extension
}

/** What two names share when a file system may take them for one: letter case and the ways to write an accent. */
export const sameKey = (name: string): string => name.normalize("NFKD").toUpperCase().toLowerCase().normalize("NFKD")

/** Windows looks at what stands before the first dot; a name that begins with a dot is hidden on macOS. */
function allowed(stem: string): string {
  const base = (stem.split(".")[0] ?? "").trim()
  return stem.startsWith(".") || reserved.test(base) ? `_${stem}` : stem
}

function splitName(name: string): { stem: string; extension: string } {
  const bare = name.replace(/[. ]+$/u, "")
  const dot = bare.lastIndexOf(".")
  const extension = dot > 0 ? bare.slice(dot) : ""
  return /^\.[\p{L}\p{N}]+$/u.test(extension) && extension.length <= longestExtension
    ? { stem: bare.slice(0, dot), extension }
    : { stem: bare, extension: "" }
}

/** Cuts between letters as people see them, so that no accent or emoji is torn. */
function cut(text: string, room: { length: number; bytes: number }): string {
  let kept = ""
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)) {
    const longer = kept + segment
    if (longer.length > room.length || Buffer.byteLength(longer) > room.bytes) break
    kept = longer
  }
  return kept
}
