import { newId, type DossierId, type PersonId, type TaskId } from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { getDossierWithSeal, mayWithDossiers } from "#records/dossiers/dossiers.ts"
import { noteActivity } from "#records/persons/persons.ts"
import { asSeen } from "./as-seen.ts"
import { createTask as act } from "./contract.ts"
import { sealOfReadable } from "./readable.ts"
import { insertTask, type TaskRecord } from "./rows.ts"
import { chosenAssignee } from "./assignee.ts"

export const createTask = change(act, {
  needs: "signed-in",
  logs: {
    event: "tasks.created",
    action: "C",
    object: "task",
    of: ({ person }, task) => ({ person: task?.person?.id ?? person, thing: task?.id }),
  },
  run: async (at, { title, details, due, person: about, dossier, ...chosen }) => {
    const assignee = await chosenAssignee(at, chosen)
    const person = await personOf(at, about, dossier)
    const seal = person === undefined ? at.keys.practice : await sealOfReadable(at, person)
    const now = instantText(at.now)
    const task: TaskRecord = {
      id: newId<TaskId>(at.now),
      person,
      dossier,
      assignee,
      maker: actingUser(at),
      due,
      done: undefined,
      createdAt: now,
      changedAt: now,
      version: 1,
      content: { title, details, handovers: [] },
    }
    await insertTask(at, seal, task)
    if (person !== undefined) await noteActivity(at, person)
    return asSeen(at, task)
  },
})

/** Whom a task is about: the dossier's person where it is about a dossier. */
async function personOf(
  at: Look,
  person: PersonId | undefined,
  dossier: DossierId | undefined,
): Promise<PersonId | undefined> {
  if (dossier === undefined) return person
  if (!at.may(mayWithDossiers["dossiers.read"])) throw refuse("general.not-found")
  const { seal } = await getDossierWithSeal(at.within(mayWithDossiers["dossiers.read"]), dossier)
  at.used(mayWithDossiers["dossiers.read"])
  if (person !== undefined && person !== seal.person) throw refuse("tasks.dossier-of-other", { field: "dossier" })
  return seal.person
}
