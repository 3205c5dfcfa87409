import type { PersonId } from "#ground/kernel/ids.ts"
import { createPerson, recordDeath, setIdentifier } from "#records/persons/contract.ts"
import { type BrpPerson, readBrpPersons } from "./brp-persons.ts"
import { contentOf, wholeDay } from "./person-content.ts"
import type { DemoColleague, Staff } from "./staff.ts"

/** A test person who is now in the practice. */
export type KnownPerson = {
  readonly id: PersonId
  readonly fullName: string
  readonly number: string
  readonly brp: BrpPerson
}

/** Everybody of the demo, by their test number. */
export type People = ReadonlyMap<string, KnownPerson>

/** The front desk registers every test person; their numbers are typed in by those who may see them. */
export async function addPersons({ desk, manager }: Pick<Staff, "desk" | "manager">): Promise<People> {
  const made = await Promise.all(
    readBrpPersons().map(async (brp, place) => {
      const known = await register(desk, brp, place)
      await manager.does(setIdentifier, { id: known.id, kind: "bsn", value: brp.bsn })
      return [brp.bsn, known] as const
    }),
  )
  return new Map(made)
}

async function register(desk: DemoColleague, brp: BrpPerson, place: number): Promise<KnownPerson> {
  const { id, fullName, number } = await desk.does(createPerson, contentOf(brp, place))
  if (brp.death !== undefined && wholeDay(brp.death) === undefined) await desk.does(recordDeath, { id })
  return { id, fullName, number, brp }
}
