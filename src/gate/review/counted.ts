type FoundRows = readonly { readonly table: string }[]

/** How many things were found, and in which tables. */
export const counted = (found: FoundRows) => ({
  things: found.length,
  tables: [...new Set(found.map(({ table }) => table))].toSorted(),
})
