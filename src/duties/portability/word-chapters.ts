import type { DataItem } from "#ground/kernel/data-kind.ts"
import { isNested, listKept, type SelectedKind } from "./selection.ts"
import type { Branch } from "./tree.ts"
import { heading } from "./word-blocks.ts"
import { kindOf, layoutOf, type Paper } from "./word-paper.ts"
import { body, headingOf, oneTable } from "./word-things.ts"
import { label } from "./word-values.ts"

// Above this many characters what stands within others is read again for each parent rather than kept.
const mostKept = 8 * 1024 * 1024

/** A chapter for each kind of data that is there, with what stands within it in its place. */
export async function* chapters(
  paper: Paper,
  branches: readonly Branch[] = paper.selection.tree,
): AsyncGenerator<string, void> {
  for (const branch of branches) {
    if (kindOf(paper.selection, branch).loose.length > 0) {
      yield heading(1, label(branch.dataKind.label, paper.reading), paper.nextBookmark())
      yield* items(paper, branch, loose(paper, branch), 1)
    }
    yield* chapters(paper, branch.within)
  }
}

async function* items(
  paper: Paper,
  branch: Branch,
  held: AsyncIterable<DataItem>,
  level: number,
): AsyncGenerator<string, void> {
  const kind = kindOf(paper.selection, branch)
  const layout = layoutOf(branch, kind)
  if (layout !== "headed") return yield* oneTable(paper, kind, held, layout)
  const isRoot = branch.dataKind.subject === "id"
  for await (const each of held) {
    if (!isRoot)
      yield heading(level + 1, headingOf(paper, kind, each, level), level === 1 ? paper.nextBookmark() : undefined)
    yield* body(paper, kind, each)
    for (const inner of branch.within) yield* inside(paper, inner, each, level + (isRoot ? 1 : 2))
  }
}

async function* inside(paper: Paper, branch: Branch, parent: DataItem, level: number): AsyncGenerator<string, void> {
  const kind = kindOf(paper.selection, branch)
  let empty = true
  const each = async function* () {
    for await (const held of childrenOf(paper, kind, parent.id)) {
      if (empty) yield undefined
      empty = false
      yield held
    }
  }
  const children = each()
  if ((await children.next()).done) return
  yield heading(level, label(branch.dataKind.label, paper.reading), level === 2 ? paper.nextBookmark() : undefined)
  yield* items(paper, branch, present(children), level)
}

async function* present(held: AsyncIterable<DataItem | undefined>): AsyncGenerator<DataItem, void> {
  for await (const each of held) if (each !== undefined) yield each
}

async function* loose(paper: Paper, branch: Branch): AsyncGenerator<DataItem, void> {
  for await (const held of listKept(paper.selection, kindOf(paper.selection, branch))) {
    if (!isNested(paper.selection, held)) yield held
  }
}

async function* childrenOf(paper: Paper, kind: SelectedKind, parent: string): AsyncGenerator<DataItem, void> {
  if (kind.weight <= mostKept) return yield* (await grouped(paper, kind)).get(parent) ?? []
  for await (const held of listKept(paper.selection, kind)) if (held.within === parent) yield held
}

async function grouped(paper: Paper, kind: SelectedKind): Promise<ReadonlyMap<string, readonly DataItem[]>> {
  const known = paper.nested.get(kind.dataKind.name)
  if (known) return known
  const all: DataItem[] = []
  for await (const held of listKept(paper.selection, kind)) all.push(held)
  const groups = Map.groupBy(all, ({ within }) => within ?? "")
  paper.nested.set(kind.dataKind.name, groups)
  return groups
}
