import type { DataKind } from "#ground/kernel/data-kind.ts"

/** The kinds of data as an export shows them: each with those that stand within it. */
export type Branch = { readonly dataKind: DataKind; readonly within: readonly Branch[] }

/** Puts the kinds of data in the order of the export, parents before what is within them. */
export function growTree(dataKinds: readonly DataKind[]): readonly Branch[] {
  const names = new Set(dataKinds.map(({ name }) => name))
  for (const {
    name,
    export: { within },
  } of dataKinds) {
    if (within !== undefined && !names.has(within))
      throw new Error(`the kind of data ${name} stands within ${within}, which is none`)
  }
  const ordered = dataKinds.toSorted((one, other) => one.export.order - other.export.order)
  const grow = (parent: string | undefined): readonly Branch[] =>
    ordered
      .filter(({ export: { within } }) => within === parent)
      .map((dataKind) => ({ dataKind, within: grow(dataKind.name) }))
  return grow(undefined)
}

/** All branches, a parent always before its children. */
export const flatten = (branches: readonly Branch[]): readonly Branch[] =>
  branches.flatMap((branch) => [branch, ...flatten(branch.within)])
