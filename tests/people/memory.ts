// What lies in the memory of another process: Linux shows it to whoever started it (`/proc/PID/mem`).
import { closeSync, openSync, readFileSync, readSync } from "node:fs"

type Region = { readonly start: bigint; readonly end: bigint }

const step = 4 * 1024 * 1024
/** No longer than what is looked for: it may lie across two pieces. */
const overlap = 1024

/** How often each of these bytes lies in the memory of a process; nothing where this system does not show that. */
export function copiesIn<Name extends string>(
  process: number,
  wanted: Readonly<Record<Name, Uint8Array>>,
): Readonly<Record<Name, number>> | undefined {
  const memory = openMemory(process)
  if (memory === undefined) return undefined
  const found = new Map<Name, Set<bigint>>()
  const names = Object.keys(wanted) as Name[]
  for (const { start, end } of regionsOf(process))
    for (let at = start; at < end; at += BigInt(step - overlap)) {
      const piece = readPiece(memory, at, Math.min(step, Number(end - at)))
      for (const name of names)
        for (let index = piece.indexOf(wanted[name]); index >= 0; index = piece.indexOf(wanted[name], index + 1))
          found.set(name, (found.get(name) ?? new Set()).add(at + BigInt(index)))
    }
  closeSync(memory)
  return Object.fromEntries(names.map((name) => [name, found.get(name)?.size ?? 0])) as Record<Name, number>
}

function openMemory(process: number): number | undefined {
  try {
    return openSync(`/proc/${process}/mem`, "r")
  } catch {
    return undefined
  }
}

/** All but what is a file on the disk anyway: heaps, stacks, and memory that is guarded. */
function regionsOf(process: number): readonly Region[] {
  return readFileSync(`/proc/${process}/maps`, "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, start, end, mode = "", name = ""] = /^(\w+)-(\w+) (\S+) \S+ \S+ \d+ *(.*)$/.exec(line) ?? []
      const isFile = name.startsWith("/") && !mode.includes("w")
      if (start === undefined || end === undefined || isFile || name.startsWith("[v")) return []
      const region = { start: BigInt(`0x${start}`), end: BigInt(`0x${end}`) }
      // What the allocator has put aside and nobody has used cannot be read; what is guarded is small.
      const isReserved = !mode.startsWith("r") && region.end - region.start > 1024n * 1024n
      return isReserved ? [] : [region]
    })
}

function readPiece(memory: number, at: bigint, size: number): Buffer {
  const piece = Buffer.allocUnsafeSlow(size)
  try {
    return piece.subarray(0, readSync(memory, piece, 0, size, at))
  } catch {
    return piece.subarray(0, 0)
  }
}
