import assert from "node:assert/strict"
import { anna, bram, contentOf, drVos, zoe } from "#tests/people/people.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { createPerson, findDuplicates, getPerson, listRecentPersons } from "./contract.ts"
import { createPersons } from "./persons.ts"

onEachEngine("a person who is added gets a number, is found again, and is in the log", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")

  const made = await desk.does(createPerson, anna)

  assert.equal(made.number, "1001")
  assert.equal(made.fullName, "Anna de Vries")
  assert.equal(made.listName, "Vries, A. de")
  assert.equal(made.phones?.[0]?.number, "+31612345678")
  assert.equal(made.addresses?.[0]?.postcode, "3511 AB")
  assert.deepEqual(made.may, { edit: true, seeIdentifiers: false, seeContact: true, seeFinancial: false })
  assert.equal("identifiers" in made, false)
  const { perhapsDuplicate, ...person } = made
  assert.deepEqual(perhapsDuplicate, [])
  assert.deepEqual(await desk.does(getPerson, { id: made.id }), person)
  const log = (await linde.audit()).map(({ event, person, outcome }) => ({ event, person, outcome }))
  assert.deepEqual(log, [
    { event: "persons.created", person: made.id, outcome: "done" },
    { event: "persons.read", person: made.id, outcome: "done" },
  ])
})

onEachEngine("who has the same name and birth is perhaps a duplicate; a twin is not", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")
  const first = await desk.does(createPerson, anna)
  const { name, birth } = anna

  const again = await desk.does(createPerson, {
    name: { ...name, firstNames: "ANNA MARIA", particle: "van de" },
    birth,
  })
  const withoutFirstName = await desk.does(findDuplicates, { name: { familyName: "Vries" }, birthDate: "1985-12-01" })
  const twin = await desk.does(findDuplicates, {
    name: { familyName: "Vries", firstNames: "Eva" },
    birthDate: "1985-12-01",
  })
  const otherDay = await desk.does(findDuplicates, { name, birthDate: "1985-12-02" })

  assert.deepEqual(
    again.perhapsDuplicate.map(({ id }) => id),
    [first.id],
  )
  assert.equal(again.number, "1002")
  assert.deepEqual(new Set(withoutFirstName.perhapsDuplicate.map(({ id }) => id)), new Set([first.id, again.id]))
  assert.deepEqual([twin.perhapsDuplicate, otherDay.perhapsDuplicate], [[], []])
})

onEachEngine("without a birth only the whole name makes a duplicate", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")
  const vos = await desk.does(createPerson, drVos)

  const same = await desk.does(findDuplicates, { name: { preferredName: "Carla", familyName: "Vos" } })
  const other = await desk.does(findDuplicates, { name: { preferredName: "Cato", familyName: "Vos" } })

  assert.deepEqual(
    same.perhapsDuplicate.map(({ id }) => id),
    [vos.id],
  )
  assert.deepEqual(other.perhapsDuplicate, [])
})

onEachEngine("what cannot be is refused by name of the field, and nothing is kept of it", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")
  const { name } = anna
  const wrong = [
    [{ name, birth: { date: "2026-11-23" } }, "persons.birth-to-come", "birth.date"],
    [{ name, birth: { date: "2027" } }, "persons.birth-to-come", "birth.date"],
    [{ name, deathDate: "2026-11-23" }, "persons.death-to-come", "deathDate"],
    [{ name, birth: { date: "1985-12" }, deathDate: "1985-11-30" }, "persons.death-before-birth", "deathDate"],
    [
      { name, addresses: [{ postcode: "3511 AB" }, { postcode: "12 AB" }] },
      "persons.dutch-postcode-wrong",
      "addresses.1.postcode",
    ],
    [
      { name, addresses: [{ postcode: "0999", country: "BE" }] },
      "persons.belgian-postcode-wrong",
      "addresses.0.postcode",
    ],
    [
      { name, addresses: [{ from: "2020-01-02", until: "2020-01-01" }] },
      "persons.end-before-beginning",
      "addresses.0.until",
    ],
    [{ name, phones: [{ number: "onbekend" }] }, "persons.phone-wrong", "phones.0.number"],
    [
      { name, insurance: { from: "2020-01-02", until: "2019-01-01" } },
      "persons.end-before-beginning",
      "insurance.until",
    ],
    [{ name, bsn: "999993653" }, "persons.bsn-not-kept", "bsn"],
  ] as const

  for (const [typed, code, field] of wrong) {
    await assert.rejects(desk.does(createPerson, typed as never), (error: unknown) => {
      assert.equal((error as { details: { field: string } }).details.field, field)
      return refused(code)(error)
    })
  }

  assert.equal((await desk.does(createPerson, anna)).number, "1001")
  assert.equal((await linde.audit()).filter(({ outcome }) => outcome === "refused").length, wrong.length)
})

onEachEngine("who has died comes in as deceased", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")
  assert.equal((await desk.does(createPerson, { ...anna, deathDate: "2020-05-05" })).state, "deceased")
})

onEachEngine(
  "an import keeps its numbers; the practice's own go on after them, and none is used twice",
  async (aPractice) => {
    const linde = await aPractice()
    const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")

    const ids = await linde.change((at) =>
      createPersons(at, [
        { ...contentOf(anna), number: "1500" },
        contentOf(bram),
        { ...contentOf(zoe), number: "p-77", state: "inactive", inactive: { reason: "verhuisd", on: "2020-01-01" } },
      ]),
    )

    const numbers = []
    for (const id of ids) numbers.push((await desk.does(getPerson, { id })).number)
    assert.deepEqual(numbers, ["1500", "1501", "p-77"])
    const { state, inactive } = await desk.does(getPerson, { id: ids[2] ?? "" })
    assert.deepEqual({ state, inactive }, { state: "inactive", inactive: { reason: "verhuisd", on: "2020-01-01" } })
    for (const number of ["1500", "P77", "1501"]) {
      const second = linde.change((at) => createPersons(at, [contentOf(drVos), { ...contentOf(drVos), number }]))
      await assert.rejects(second, (error: unknown) => {
        assert.deepEqual((error as { details: unknown }).details, { field: "number", index: 1 })
        return refused("persons.number-used")(error)
      })
    }
    const twice = linde.change((at) =>
      createPersons(at, [
        { ...contentOf(drVos), number: "88" },
        { ...contentOf(drVos), number: "88" },
      ]),
    )
    await assert.rejects(twice, refused("persons.number-used"))
    await assert.rejects(
      linde.change((at) => createPersons(at, [{ ...contentOf(drVos), number: "--" }])),
      refused("persons.number-wrong"),
    )
    assert.equal((await desk.does(createPerson, drVos)).number, "1502")
  },
)

onEachEngine("the persons opened last come first, each once", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")
  const other = await linde.staff("persons.read", "persons.see-contact")
  const [first, second] = [await desk.does(createPerson, anna), await desk.does(createPerson, bram)]
  for (const { id } of [first, second, first]) await desk.does(getPerson, { id })

  assert.deepEqual(
    (await desk.does(listRecentPersons, {})).persons.map(({ id }) => id),
    [first.id, second.id],
  )
  assert.deepEqual((await other.does(listRecentPersons, {})).persons, [])
})

onEachEngine(
  "who makes somebody whom a colleague made at the same moment is told, and may say yes",
  async (aPractice) => {
    const linde = await aPractice()
    const [one, other] = [
      await linde.staff("persons.read", "persons.write"),
      await linde.staff("persons.read", "persons.write"),
    ]
    const typed = { name: { familyName: "Samen" }, birth: { date: "1990-01-02" }, knownDuplicates: [] }

    const both = await Promise.allSettled([one.does(createPerson, typed), other.does(createPerson, typed)])

    const made = both.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []))
    assert.equal(made.length, 1)
    await assert.rejects(other.does(createPerson, typed), refused("persons.duplicate-meanwhile"))
    const twin = await other.does(createPerson, { ...typed, knownDuplicates: made.map(({ id }) => id) })
    assert.deepEqual(
      twin.perhapsDuplicate.map(({ id }) => id),
      made.map(({ id }) => id),
    )
  },
)
