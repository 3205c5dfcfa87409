import { listErasureItems, listErasures } from "#duties/erasure/contract.ts"
import { listMyDossiers } from "#records/dossiers/contract.ts"
import { getPerson, listRecentPersons } from "#records/persons/contract.ts"
import { searchPersons } from "#records/search/contract.ts"

/** What is no longer so when an erasure is started, decided or stopped. */
export const listsWithErasures = [listErasures, listErasureItems]

/** What is no longer so when persons or dossiers are gone. */
export const listsWithTheGone = [searchPersons, listRecentPersons, listMyDossiers, getPerson]
