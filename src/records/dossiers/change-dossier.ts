import { change } from "#ground/kernel/operation.ts"
import { requireSeen } from "#ground/store/seen-version.ts"
import { noteChange } from "#records/persons/persons.ts"
import { asSeen } from "./as-seen.ts"
import { writeCarers } from "./carers.ts"
import { changeDossier as act } from "./contract.ts"
import { checkUsers } from "./open-dossier.ts"
import { may } from "./permissions.ts"
import { getOpen, updateDossier } from "./rows.ts"
import { makeFindable } from "./tokens.ts"

/** What is left out stays; `null` empties. */
const after = <Value>(change: Value | null | undefined, before: Value | undefined): Value | undefined =>
  change === undefined ? before : (change ?? undefined)

export const changeDossier = change(act, {
  needs: may["dossiers.write"],
  logs: {
    event: "dossiers.changed",
    action: "U",
    object: "dossier",
    of: ({ id }, dossier) => ({ person: dossier?.person.id, thing: id }),
  },
  run: async (at, { id, version, title, description, responsible, ...carers }) => {
    const { dossier: seen, seal } = await getOpen(at, id)
    requireSeen(seen, version)
    await checkUsers(at, [responsible, ...(carers.treating ?? [])])
    const content = {
      ...seen.content,
      title: title ?? seen.content.title,
      description: after(description, seen.content.description),
    }
    const changed = await updateDossier(at, seal, seen, { responsible: after(responsible, seen.responsible), content })
    await writeCarers(at, changed, carers)
    await makeFindable(at, changed, seen)
    await noteChange(at, seen.person)
    return asSeen(at, changed, seal)
  },
})
