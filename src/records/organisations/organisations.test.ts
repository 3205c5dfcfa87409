import assert from "node:assert/strict"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { makeOrganisation } from "./create-organisation.ts"
import { changeOrganisation, createOrganisation, getOrganisation, searchOrganisations } from "./contract.ts"

const lindeplein = {
  kind: "general-practice",
  name: "Huisartsen Lindeplein",
  contactName: "Carla Vos",
  city: "Utrecht",
  postcode: "3511ab",
  phone: "030-2345678",
  email: "post@lindeplein.example",
  agb: "01234567",
  registration: "6959 9084",
} as const

onEachEngine("an organisation is kept, read and changed by who may", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("organisations.read", "organisations.write")
  const reader = await linde.staff("organisations.read")

  const made = await desk.does(createOrganisation, lindeplein)

  assert.deepEqual(
    [made.postcode, made.phone, made.registration, made.version],
    ["3511 AB", "+31302345678", "69599084", 1],
  )
  assert.deepEqual(await desk.does(getOrganisation, { id: made.id }), made)
  assert.equal((await reader.does(getOrganisation, { id: made.id })).may.edit, false)
  const changed = await desk.does(changeOrganisation, { id: made.id, version: 1, name: "Huisartsen Lindepark" })
  assert.deepEqual([changed.version, changed.name, changed.phone], [2, "Huisartsen Lindepark", undefined])
  await assert.rejects(
    desk.does(changeOrganisation, { id: made.id, version: 1, name: "Te laat" }),
    refused("general.stale"),
  )
  assert.deepEqual(
    (await linde.audit()).map(({ event, thing, outcome }) => [event, thing, outcome]),
    [
      ["organisations.created", made.id, "done"],
      ["organisations.read", made.id, "done"],
      ["organisations.read", made.id, "done"],
      ["organisations.changed", made.id, "done"],
      ["organisations.changed", made.id, "refused"],
    ],
  )
})

onEachEngine("an organisation is found by what is known of it, in order of name", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("organisations.read", "organisations.write")
  const { id } = await desk.does(createOrganisation, lindeplein)
  await desk.does(createOrganisation, { name: "Basisschool De Linde", kind: "school", city: "Utrecht" })
  const names = async (query?: string, kind?: "school"): Promise<string[]> =>
    (await desk.does(searchOrganisations, { query, kind })).organisations.map(({ name }) => name)

  for (const query of [
    "huisartsen",
    "lindeplijn",
    "linde huis",
    "vos",
    "3511 AB",
    "3511ab",
    "030 2345678",
    "5678",
    "post@lindeplein.example",
    "01234567",
    "69599084",
  ]) {
    assert.deepEqual(await names(query), ["Huisartsen Lindeplein"], query)
  }
  assert.deepEqual(await names("linde"), ["Basisschool De Linde", "Huisartsen Lindeplein"])
  assert.deepEqual(await names("linde", "school"), ["Basisschool De Linde"])
  assert.deepEqual(await names(), ["Basisschool De Linde", "Huisartsen Lindeplein"])
  assert.deepEqual(await names(","), [])
  const page = await desk.does(searchOrganisations, { page: 2, size: 1 })
  assert.deepEqual([page.total, page.organisations.map(({ name }) => name)], [2, ["Huisartsen Lindeplein"]])
  await desk.does(changeOrganisation, { ...lindeplein, id, version: 1, name: "Gezondheidscentrum" })
  assert.deepEqual([await names("lindeplein"), await names("gezond vos")], [[], ["Gezondheidscentrum"]])
})

onEachEngine("register numbers and postcodes that cannot be are refused", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("organisations.read", "organisations.write")
  const name = "Fout"

  await assert.rejects(
    desk.does(createOrganisation, { name, registration: "1234567" }),
    refused("organisations.kvk-wrong"),
  )
  await assert.rejects(
    desk.does(createOrganisation, { name, country: "BE", registration: "0431150351" }),
    refused("organisations.kbo-wrong"),
  )
  await assert.rejects(
    desk.does(createOrganisation, { name, postcode: "123" }),
    refused("organisations.postcode-wrong"),
  )
  const belgian = await desk.does(createOrganisation, {
    name: "Mutualiteit",
    country: "BE",
    registration: "0403.019.261",
    postcode: "9000",
  })

  assert.equal(belgian.registration, "0403019261")
  assert.equal((await desk.does(searchOrganisations, {})).total, 1)
})

onEachEngine("without permission, or in another practice, there is no organisation", async (aPractice) => {
  const [linde, iep] = [await aPractice(), await aPractice()]
  const someone = await linde.staff("persons.read", "persons.see-contact")
  const desk = await linde.staff("organisations.read", "organisations.write")
  const there = await (await iep.staff("organisations.write")).does(createOrganisation, lindeplein)

  await assert.rejects(someone.does(createOrganisation, lindeplein), refused("general.not-allowed"))
  await assert.rejects(someone.does(getOrganisation, { id: there.id }), refused("general.not-allowed"))
  await assert.rejects(someone.does(searchOrganisations, {}), refused("general.not-allowed"))
  await assert.rejects(
    someone.does(changeOrganisation, { id: there.id, version: 1, name: "x" }),
    refused("general.not-allowed"),
  )
  await assert.rejects(desk.does(getOrganisation, { id: there.id }), refused("general.not-found"))
  await assert.rejects(
    desk.does(changeOrganisation, { id: there.id, version: 1, name: "x" }),
    refused("general.not-found"),
  )
  assert.equal((await desk.does(searchOrganisations, {})).total, 0)
})

onEachEngine("the list is whole, page by page, and goes along with what is changed", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("organisations.read", "organisations.write")
  const kinds = ["school", "hospital", "other"] as const
  await linde.change(async (at) => {
    for (let index = 0; index < 450; index += 1)
      await makeOrganisation(at, {
        kind: kinds[index % 3] ?? "other",
        name: `Organisatie ${(index * 7) % 450}`,
        country: "NL",
      })
  })
  const listed = async (kind?: (typeof kinds)[number]): Promise<string[]> => {
    const names: string[] = []
    for (let page = 1; ; page += 1) {
      const { organisations, total } = await desk.does(searchOrganisations, { kind, page, size: 50 })
      if (organisations.length === 0) {
        assert.equal(names.length, total)
        return names
      }
      names.push(...organisations.map(({ name }) => name))
    }
  }
  const all = Array.from({ length: 450 }, (_, index) => `Organisatie ${index}`)
  const ofSchools = all.filter((_, number) => number % 3 === 0)

  assert.deepEqual(await listed(), all)
  assert.deepEqual(await listed("school"), ofSchools)
  const { organisations } = await desk.does(searchOrganisations, { page: 450, size: 1 })
  const [last] = organisations
  assert.ok(last)
  await desk.does(changeOrganisation, { id: last.id, version: 1, kind: "court", name: "Aan de Vaart" })
  await desk.does(createOrganisation, { name: "Zoeterwoude", kind: "school" })
  await assert.rejects(
    linde.change(async (at) => {
      await makeOrganisation(at, { kind: "other", name: "Nooit", country: "NL" })
      throw new Error("undone")
    }),
    /undone/,
  )
  assert.deepEqual(await listed(), ["Aan de Vaart", ...all.slice(0, 449), "Zoeterwoude"])
  assert.deepEqual(
    await listed("school"),
    [...ofSchools, "Zoeterwoude"].filter((name) => name !== "Organisatie 449"),
  )
})
