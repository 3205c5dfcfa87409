import assert from "node:assert/strict"
import type { DossierTypeId, PersonId } from "#ground/kernel/ids.ts"
import { onEachEngine, type Staff } from "#tests/people/practice.ts"
import { closeDossier, createDossierType, openDossier } from "#records/dossiers/contract.ts"
import { createPerson, makeInactive } from "#records/persons/contract.ts"
import { getErasure, listErasureItems, listFigures, previewErasure, startErasure } from "./contract.ts"

async function leaves(desk: Staff, name: string, types: readonly DossierTypeId[]): Promise<PersonId> {
  const { id } = await desk.does(createPerson, {
    name: { familyName: name },
    birth: { date: "1985-02-01" },
    addresses: [{ postcode: "3511AB" }],
  })
  for (const type of types) {
    const dossier = await desk.does(openDossier, { id, type, title: "Zaak" })
    await desk.does(closeDossier, { id: dossier.id, reason: "klaar" })
  }
  await desk.does(makeInactive, { id, reason: "Verhuisd" })
  return id
}

onEachEngine("who is left out of one group makes another smaller, until all are large enough", async (aPractice) => {
  const linde = await aPractice()
  const rights = linde.rooms.flatMap(({ permissions }) => permissions.map(({ name }) => name))
  const desk = await linde.colleague("Doet", ...rights)
  const type = async (name: string) => (await desk.does(createDossierType, { name })).id
  const [knee, back, neck] = [await type("Knie"), await type("Rug"), await type("Nek")]
  // Five knees, one of whom has a back as well; four backs in all; five necks.
  for (let index = 0; index < 4; index += 1) await leaves(desk, `Knie${index}`, [knee])
  await leaves(desk, "Beide", [knee, back])
  for (let index = 0; index < 3; index += 1) await leaves(desk, `Rug${index}`, [back])
  for (let index = 0; index < 5; index += 1) await leaves(desk, `Nek${index}`, [neck])
  linde.clock.advance({ days: 800 })

  const preview = await desk.does(previewErasure, { end: "anonymise" })
  await desk.does(startErasure, { preview: preview.id, confirmation: preview.confirmation ?? "" })
  await linde.work()

  const ended = await desk.does(getErasure, { id: preview.id })
  const { items } = await desk.does(listErasureItems, { id: preview.id, fate: "held" })
  assert.deepEqual(
    [preview.progress.total, preview.held.map(({ code, count }) => [code, count])],
    [5, [["erasure.reason.too-few", 8]]],
  )
  assert.equal(items.filter(({ person }) => person.name?.startsWith("Nek") === true).length, 0)
  assert.deepEqual([ended.state, ended.progress.gone, ended.progress.skipped], ["done", 5, 0])
  const { figures } = await desk.does(listFigures, {})
  assert.deepEqual(figures, [{ age: "30-44", postcode: "NL 35", type: "Nek", length: "<1m", persons: 5 }])
})
