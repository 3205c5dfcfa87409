import { z } from "zod"
import { stays } from "#ground/kernel/removal.ts"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import type { GroupId, PersonId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { instant } from "#ground/kernel/shapes.ts"
import { groupNames } from "#gate/access/access.ts"
import { may } from "./permissions.ts"
import { type NumberedLine, listLines } from "./rows.ts"
import { auditLineTable } from "./tables.ts"

/**
 * Who opened or changed a person's data, as the person receives it (Wabvpz art. 15e; NEN 7513 8.4.1: the role is enough, a
 * colleague's name is not needed). The log itself survives erasure: it holds opaque ids and nothing of the person.
 */
export const accessDataKind: DataKind = {
  name: "access",
  table: auditLineTable,
  subject: "person_id",
  label: "holding.access",
  shape: z.strictObject({ at: instant, who: z.string(), did: z.string(), refused: z.boolean() }),
  fields: {
    at: { label: "field.access.at", from: "practice", support: "as-is" },
    who: { label: "field.access.who", from: "practice", support: "as-is" },
    did: { label: "field.access.did", from: "practice", support: "as-is" },
    refused: { label: "field.access.refused", from: "practice", support: "as-is" },
  },
  needs: may["audit.read"],
  category: "ordinary",
  purpose: "purpose.access",
  basis: "legal-obligation",
  export: { order: 80 },
  list: (at, person) => list(at, person),
  removal: stays,
  cleanUp: "kept",
  anonymise: "goes",
}

async function* list(at: Look, person: PersonId): ReturnType<DataKind["list"]> {
  for await (const line of listLines(at, person)) {
    const key = `audit.event.${line.event}`
    yield {
      id: String(line.seq),
      title: at.program.words.has(key) ? at.say(key) : line.event,
      values: {
        at: line.at,
        who: await roleOf(at, line),
        did: at.program.words.has(key) ? at.say(key) : line.event,
        refused: line.outcome !== "done",
      },
    }
  }
}

async function roleOf(at: Look, { actor, groups }: NumberedLine): Promise<string> {
  if (actor !== "user") return at.say(`audit.actor.${actor}`)
  const names = await groupNames(at, (groups ?? []) as readonly GroupId[])
  return names.join(", ") || at.say("audit.actor.user")
}
