import type { Holding } from "#ground/kernel/holding.ts"

/** The holdings as an export shows them: each with those that stand within it. */
export type Branch = { readonly holding: Holding; readonly within: readonly Branch[] }

/** Puts the holdings in the order of the export, parents before what is within them. */
export function growTree(holdings: readonly Holding[]): readonly Branch[] {
  const names = new Set(holdings.map(({ name }) => name))
  for (const {
    name,
    export: { within },
  } of holdings) {
    if (within !== undefined && !names.has(within))
      throw new Error(`holding ${name} stands within ${within}, which is none`)
  }
  const ordered = holdings.toSorted((one, other) => one.export.order - other.export.order)
  const grow = (parent: string | undefined): readonly Branch[] =>
    ordered
      .filter(({ export: { within } }) => within === parent)
      .map((holding) => ({ holding, within: grow(holding.name) }))
  return grow(undefined)
}

/** All branches, a parent always before its children. */
export const flatten = (branches: readonly Branch[]): readonly Branch[] =>
  branches.flatMap((branch) => [branch, ...flatten(branch.within)])
