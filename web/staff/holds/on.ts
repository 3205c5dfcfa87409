import type { DossierId, PersonId } from "#ground/kernel/ids.ts"

/** On what a hold is: a person, or one of their dossiers. */
export type On = { readonly person: PersonId } | { readonly dossier: DossierId }
