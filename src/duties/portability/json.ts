import type { DataItem } from "#ground/kernel/data-kind.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { Files, PlacedFile } from "./files.ts"
import { listKept, type Selection } from "./selection.ts"
import { namespace } from "./xsd.ts"

/** `gegevens.json`: what `gegevens.xml` holds, for programs that would rather have it so. */
export async function* writeJson(selection: Selection, files: Files): AsyncGenerator<string, void> {
  const { at, content, kinds } = selection
  const about = { schema: namespace, practice: at.practice.name, madeAt: instantText(at.now), content }
  yield `${JSON.stringify(about).slice(0, -1)},"held":{`
  let between = "\n"
  for (const kind of kinds) {
    if (kind.count === 0) continue
    yield `${between}${JSON.stringify(kind.dataKind.name)}:[`
    between = "\n"
    for await (const held of listKept(selection, kind)) {
      yield between + JSON.stringify(plain(held, files.get(held.id)))
      between = ",\n"
    }
    yield `]`
    between = ",\n"
  }
  const leftOut = kinds.flatMap(({ dataKind, leftOut: counts }) =>
    [...counts].map(([ground, count]) => ({ kind: dataKind.name, ground, count })),
  )
  yield `},\n"leftOut":${JSON.stringify(leftOut)}}\n`
}

function plain({ id, within, title, unreadable, values }: DataItem, file: PlacedFile | undefined): unknown {
  const held = { id, within, title, unreadable, values }
  if (file === undefined) return held
  const { name, path, size, sha256, damaged } = file
  return { ...held, file: damaged ? { name, size, sha256, damaged } : { name, path, size, sha256 } }
}
