import type { OrganisationName } from "./organisations.ts"
import type { KnownPerson } from "./persons.ts"
import type { TypeName } from "./dossier-types.ts"

/** A line of a journal that is to be written. */
export type EntryPlan = {
  readonly day: Temporal.PlainDate
  readonly kind: string
  readonly text: string
  readonly workingNote?: boolean
  readonly aboutThirdPerson?: boolean
  /** What stood there before it was corrected, and why it was. */
  readonly before?: { readonly text: string; readonly reason: string }
}

/** A file that is to be made and added. */
export type DocumentPlan = {
  readonly name: string
  readonly kind: string
  readonly description: string
  readonly make: () => Promise<Uint8Array>
}

export type PartyPlan =
  | { readonly role: string; readonly organisation: OrganisationName }
  | { readonly role: string; readonly person: KnownPerson }

/** A dossier with everything in it, before it is made. */
export type DossierPlan = {
  readonly person: KnownPerson
  readonly type: TypeName
  readonly title: string
  readonly description: string
  readonly openedOn: Temporal.PlainDate
  readonly closed?: { readonly on: Temporal.PlainDate; readonly reason: string }
  /** Who keeps it. */
  readonly by: "physio" | "manager"
  readonly parties: readonly PartyPlan[]
  readonly entries: readonly EntryPlan[]
  readonly documents: readonly DocumentPlan[]
}
