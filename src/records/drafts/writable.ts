import type { PersonId } from "#ground/kernel/ids.ts"
import type { Permission } from "#ground/kernel/permission.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { mayWithDossiers } from "#records/dossiers/dossiers.ts"
import { checkValues, mayWithPersons, visibleValues } from "#records/persons/persons.ts"
import { DraftKind } from "./contract.ts"

/** What it takes to write for good what is a draft here. */
const needs: Readonly<Record<DraftKind, Permission>> = {
  entry: mayWithDossiers["dossiers.write"],
  note: mayWithPersons["persons.write"],
  person: mayWithPersons["persons.write"],
}

/** Refuses a draft of what its writer may not write for good: nothing comes into a file by way of a draft. */
export async function checkDraft(at: Look, person: PersonId, place: string, content: string): Promise<void> {
  const kind = kindOf(place)
  if (!(await at.mayWith(needs[kind], [person])).has(person))
    throw refuse("general.not-allowed", { needs: needs[kind].name })
  const form = formIn(kind, content)
  if (form !== undefined) await checkValues(at, person, form.values)
}

/** A draft without the fields that its writer may no longer see. */
export async function draftAsSeen(at: Look, person: PersonId, place: string, content: string): Promise<string> {
  const form = formIn(kindOf(place), content)
  if (form === undefined) return content
  const values = await visibleValues(at, person, form.values)
  return values === form.values ? content : JSON.stringify({ ...form, values })
}

const kindOf = (place: string): DraftKind => DraftKind.parse(place.split("/")[0])

/** The form of a person's data, where that is what is kept; what another program left in its place is a text. */
function formIn(kind: DraftKind, content: string): { readonly values: object } | undefined {
  if (kind !== "person") return undefined
  try {
    const form: unknown = JSON.parse(content)
    const values = typeof form === "object" && form !== null && "values" in form ? form.values : undefined
    return typeof values === "object" && values !== null ? { ...(form as object), values } : undefined
  } catch {
    return undefined
  }
}
