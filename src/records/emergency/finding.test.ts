import assert from "node:assert/strict"
import fc from "fast-check"
import { Refusal } from "#ground/kernel/refusal.ts"
import { endEmergency, getEmergencyBound } from "#gate/emergency/contract.ts"
import { onEachEngine, refused, type Staff } from "#tests/people/practice.ts"
import { createPerson, getPerson } from "#records/persons/contract.ts"
import { beginEmergency } from "./contract.ts"

const reason = "collega ziek, medicatie nodig"
const none = refused("emergency.not-found")

type Who = Omit<Parameters<typeof beginEmergency.takes.parse>[0] & object, "reason">

/** Takes it and gives it back at once, so that the next can be asked; gives whom it was taken to. */
async function taken(theo: Staff, who: Who): Promise<string> {
  const { id, person } = await theo.does(beginEmergency, { ...who, reason })
  await theo.does(endEmergency, { id })
  return person
}

const inTheHall = (name: object, date: string | undefined) => ({
  name: { familyName: "Berg", ...name },
  ...(date === undefined ? {} : { birth: { date } }),
})

onEachEngine("somebody is found by the whole family name and the day of birth", async (aPractice) => {
  const linde = await aPractice()
  const maker = await linde.staff("persons.write", "persons.read")
  const theo = await linde.standing("Theo", "persons.read:own", "emergency.use")
  const { id, number } = await maker.does(
    createPerson,
    inTheHall({ firstNames: "Kees", particle: "van den" }, "1950-02-01"),
  )
  await maker.does(createPerson, inTheHall({ firstNames: "Piet" }, "1950-02-02"))
  await maker.does(createPerson, inTheHall({ familyName: "Bergsma" }, "1950-02-01"))
  await maker.does(createPerson, inTheHall({ familyName: "Vaag" }, "1950"))

  assert.equal(await taken(theo, { familyName: "vandenberg", birthDate: "1950-02-01" }), id)
  assert.equal(await taken(theo, { familyName: "Berg", birthDate: "1950-02-01", givenName: "K." }), id)
  assert.equal(await taken(theo, { number: ` ${number.toLowerCase()} ` }), id)
  for (const who of [
    { familyName: "Ber", birthDate: "1950-02-01" },
    { familyName: "Berg", birthDate: "1950-02-03" },
    { familyName: "Berg", birthDate: "1950-02-01", givenName: "Piet" },
    { familyName: "Vaag", birthDate: "1950-01-01" },
    { number: "Berg" },
    { number: "--" },
  ])
    await assert.rejects(theo.does(beginEmergency, { ...who, reason }), none, JSON.stringify(who))
  await assert.rejects(theo.does(getPerson, { id }), refused("general.not-found"), "what was given back opens nothing")
})

onEachEngine("namesakes of one day are told apart by what is added, and not listed", async (aPractice) => {
  const linde = await aPractice()
  const maker = await linde.staff("persons.write", "persons.read")
  const theo = await linde.standing("Theo", "persons.read:own", "emergency.use")
  const anna = await maker.does(createPerson, inTheHall({ firstNames: "Anna" }, "1950-02-01"))
  const bea = await maker.does(createPerson, inTheHall({ firstNames: "Bea" }, "1950-02-01"))
  const who = { familyName: "Berg", birthDate: "1950-02-01" }

  const said = await theo.does(beginEmergency, { ...who, reason }).catch((error: unknown) => error)
  assert.ok(said instanceof Refusal)
  assert.deepEqual([said.code, said.details], ["emergency.several", {}])
  assert.equal((await theo.does(getEmergencyBound, {})).used.missed, 1)
  assert.equal(await taken(theo, { ...who, givenName: "Bea" }), bea.id)
  assert.equal(await taken(theo, { number: anna.number }), anna.id)
})

onEachEngine(
  "who is one's own, who is not, and who is not there are asked for and answered alike",
  async (aPractice) => {
    const linde = await aPractice()
    const eik = await aPractice()
    const maker = await linde.staff("persons.write", "persons.read")
    const theo = await linde.standing("Theo", "persons.read:own", "persons.write:own", "emergency.use")
    const eva = await eik.standing("Eva", "emergency.use")
    const own = await theo.does(createPerson, inTheHall({}, "1950-02-01"))
    const other = await maker.does(createPerson, inTheHall({}, "1960-02-01"))
    const nobody = "019f0000-0000-7000-8000-000000000000"

    const shapeOf = async (who: Who): Promise<unknown> => {
      const given = await theo.does(beginEmergency, { ...who, reason })
      await theo.does(endEmergency, { id: given.id })
      return Object.keys(given).toSorted()
    }
    assert.deepEqual(await shapeOf({ number: own.number }), await shapeOf({ number: other.number }))
    const absent = []
    for (const who of [{ number: "999999" }, { person: nobody }, { familyName: "Nergens", birthDate: "1950-02-01" }])
      absent.push(await theo.does(beginEmergency, { ...who, reason }).catch((error: unknown) => error))
    assert.deepEqual(
      absent.map((error) => error instanceof Refusal && [error.code, error.details]),
      absent.map(() => ["emergency.not-found", {}]),
    )
    await assert.rejects(eva.does(beginEmergency, { number: other.number, reason }), none)
    await assert.rejects(eva.does(beginEmergency, { person: other.id, reason }), none)
  },
)

onEachEngine("each try is in the log and counts, with nothing of what was typed", async (aPractice) => {
  const linde = await aPractice()
  const theo = await linde.standing("Theo", "emergency.use")
  const pia = await linde.standing("Pia", "emergency.review")

  for (let nth = 0; nth < 10; nth += 1)
    await assert.rejects(theo.does(beginEmergency, { number: `98${nth}`, reason }), none)
  await assert.rejects(theo.does(beginEmergency, { number: "990", reason }), refused("emergency.missed.too-many"))
  await linde.work()

  const lines = (await linde.audit()).filter(({ event }) => event === "emergency.begun")
  assert.deepEqual(
    lines.map(({ outcome, because, person }) => [outcome, because, person]),
    [
      ...Array.from({ length: 10 }, () => ["refused", "emergency.not-found", undefined]),
      ["refused", "emergency.missed.too-many", undefined],
    ],
  )
  assert.doesNotMatch(JSON.stringify(lines), /98\d"/)
  const mails = linde.mails().filter(({ to }) => to === "pia@linde.example")
  assert.equal(mails.length, 1, "those who review hear it once")
  assert.ok(pia.user)
})

onEachEngine("who walks through the numbers comes to an end, and hears nothing more of any", async (aPractice) => {
  const linde = await aPractice()
  const maker = await linde.staff("persons.write")
  const known = new Set<string>()
  for (let nth = 0; nth < 25; nth += 1)
    known.add((await maker.does(createPerson, inTheHall({ familyName: `Naam${nth}` }, undefined))).number)
  let nth = 0
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...known, ...unknown(25)], { minLength: 40 }), async (numbers) => {
      const theo = await linde.standing(`Theo${(nth += 1)}`, "emergency.use")
      const said: { readonly isKnown: boolean; readonly answer: string }[] = []
      for (const number of numbers) {
        const answer = await taken(theo, { number }).then(
          () => "taken",
          (error: unknown) => JSON.stringify([(error as Refusal).code, (error as Refusal).details]),
        )
        said.push({ isKnown: known.has(number), answer })
      }
      const heard = said.filter(({ answer }) => answer === "taken" || answer.includes("not-found"))
      assert.ok(heard.filter(({ isKnown }) => isKnown).length <= 6)
      assert.ok(heard.filter(({ isKnown }) => !isKnown).length <= 10)
      const rest = said.slice(heard.length)
      assert.ok(rest.length >= 24, "the end comes first")
      assert.equal(new Set(rest.map(({ answer }) => answer)).size, 1, "those that are there and those that are not")
    }),
    { numRuns: 3 },
  )
})

/** Numbers that nobody has. */
const unknown = (howMany: number): string[] => Array.from({ length: howMany }, (_none, nth) => `9${nth}99`)

onEachEngine("one way to say who it is, and no other", async (aPractice) => {
  const linde = await aPractice()
  const theo = await linde.standing("Theo", "emergency.use")
  const person = "019f0000-0000-7000-8000-000000000000"

  for (const who of [{}, { familyName: "Berg" }, { birthDate: "1950-02-01" }, { givenName: "Kees" }])
    await assert.rejects(theo.does(beginEmergency, { ...who, reason }), refused("emergency.who"))
  for (const who of [
    { person, number: "1" },
    { number: "1", familyName: "Berg", birthDate: "1950-02-01" },
    { person, birthDate: "1950-02-01" },
  ])
    await assert.rejects(theo.does(beginEmergency, { ...who, reason }), refused("emergency.one-way"))
  assert.equal((await theo.does(getEmergencyBound, {})).used.missed, 0)
})
