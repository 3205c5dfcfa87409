import { readdirSync, statSync } from "node:fs"

/** A file among all files of the machine, by where it lies and its number there. */
export const nameOfFile = ({ dev, ino }: { readonly dev: bigint; readonly ino: bigint }): string => `${dev}:${ino}`

/** How long a look at what is open is believed. */
const believedMilliseconds = 250

/** Tells which files some program has open. */
export interface OpenFiles {
  has(file: { readonly dev: bigint; readonly ino: bigint }): boolean
}

/**
 * The files that programs have open, as far as Linux lets see: of programs of the same user, of all where the program runs as
 * root. Other systems do not tell; there nothing is known to be open.
 */
export function openFiles(): OpenFiles {
  let known: ReadonlySet<string> = new Set()
  let until = 0
  return {
    has: (file) => {
      if (process.platform !== "linux") return false
      if (performance.now() >= until) {
        known = lookAround()
        until = performance.now() + believedMilliseconds
      }
      return known.has(nameOfFile(file))
    },
  }
}

function lookAround(): ReadonlySet<string> {
  const open = new Set<string>()
  for (const process of listing("/proc").filter((name) => /^\d+$/.test(name)))
    for (const descriptor of listing(`/proc/${process}/fd`)) {
      const file = factsOf(`/proc/${process}/fd/${descriptor}`)
      if (file?.isFile()) open.add(nameOfFile(file))
    }
  return open
}

// Programs end and close files while they are looked at, and those of other users keep what they do to themselves.
function listing(path: string): readonly string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
function factsOf(path: string) {
  try {
    return statSync(path, { bigint: true })
  } catch {
    return undefined
  }
}
