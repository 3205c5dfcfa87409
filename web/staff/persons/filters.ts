import type { searchPersons } from "#records/search/contract.ts"
import type { ActIn } from "#web/ui/client/client.ts"

export type StateFilter = "any" | "active" | "inactive" | "deceased"

/** What the list of persons is narrowed by. */
export type ChosenFilters = {
  readonly query: string
  readonly letter: string | undefined
  readonly state: StateFilter
  readonly dossierType: string | undefined
  readonly responsible: string | undefined
  readonly page: number
}

export const noFilters: ChosenFilters = {
  query: "",
  letter: undefined,
  state: "active",
  dossierType: undefined,
  responsible: undefined,
  page: 1,
}

/** The question that goes with the filters. */
export function askOf({ query, ...rest }: ChosenFilters): ActIn<typeof searchPersons> {
  const typed = query.trim()
  return typed === "" ? rest : { query: typed, ...rest }
}
