import assert from "node:assert/strict"
import type { Doomed } from "#ground/kernel/doomed.ts"
import { mayDestroy } from "#ground/kernel/ending.ts"
import type { z } from "zod"
import { onEachEngine, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { closeDossier, createDossierType, openDossier, writeEntry } from "#records/dossiers/contract.ts"
import { changePerson, createPerson, recordDeath } from "#records/persons/contract.ts"
import { createPolicy, listNotices, whatIf } from "#duties/retention/contract.ts"
import { daysAfter } from "#duties/retention/judging/terms.ts"

type Content = z.input<typeof whatIf.takes>

async function keep(boss: Staff, content: Content): Promise<void> {
  const { seen } = await boss.does(whatIf, content)
  await boss.does(createPolicy, { ...content, seen })
}

/** Goes on to a day, at ten or eleven in the morning. */
function goTo(linde: TestPractice, day: string): void {
  const now = linde.clock.now().toZonedDateTimeISO("UTC").toPlainDate()
  linde.clock.advance({ days: now.until(Temporal.PlainDate.from(day), { largestUnit: "days" }).days })
}

onEachEngine(
  "in 25 years everything is free on the day that the table says, and told on that day",
  async (aPractice) => {
    const linde = await aPractice()
    const boss = await linde.staff(
      "persons.read",
      "persons.write",
      "dossiers.read",
      "dossiers.write",
      "dossiers.read-journal",
      "dossiers.manage-types",
      "retention.read",
      "retention.manage",
    )
    const [care, debt, youth] = [
      await boss.does(createDossierType, { name: "Behandeling" }),
      await boss.does(createDossierType, { name: "Incasso" }),
      await boss.does(createDossierType, { name: "Jeugd" }),
    ].map(({ id }) => id)
    assert.ok(care && debt && youth)
    const policy = (name: string, event: Content["event"], years: number, rest: Partial<Content> = {}): Promise<void> =>
      keep(boss, { name, event, term: { years }, about: { kind: "dossier" }, end: "erase", ...rest })
    await policy("zorg", "last-contact", 20, { about: { kind: "dossier", type: care } })
    await policy("incasso", "dossier-closed", 2, { about: { kind: "dossier", type: debt }, endOfYear: true })
    await policy("jeugd", "majority", 1, { about: { kind: "dossier", type: youth } })
    await policy("alle", "dossier-closed", 1)
    await policy("zonder dossier", "last-contact", 2, { about: { kind: "person", which: "without-dossier" } })
    await policy("overleden", "death", 5, { about: { kind: "person", which: "without-dossier" } })

    const person = async (familyName: string, date?: string) =>
      (await boss.does(createPerson, { name: { familyName }, birth: date === undefined ? undefined : { date } })).id
    const dossier = async (type: typeof care, date?: string): Promise<Doomed> => {
      const id = await person("Jansen", date)
      return { person: id, dossier: (await boss.does(openDossier, { id, type, title: "Zaak" })).id }
    }
    const close = ({ dossier: id }: Pick<Doomed, "dossier">) =>
      boss.does(closeDossier, { id: id as never, reason: "klaar" })
    const [a, b, c, f] = [
      await dossier(care),
      await dossier(debt),
      await dossier(youth, "2012-02-29"),
      await dossier(care),
    ]
    const [d, e] = [await person("Vos"), await person("Bos")]

    const happens: readonly (readonly [day: string, what: () => Promise<unknown>])[] = [
      ["2026-11-22", () => close(a)],
      ["2027-01-01", () => close(b)],
      ["2027-03-28", () => boss.does(recordDeath, { id: e })],
      ["2028-02-29", () => close(c)],
      ["2028-02-29", () => boss.does(changePerson, { id: d, version: 1, name: { familyName: "Vos" } })],
      ["2028-08-31", () => boss.does(writeEntry, { id: f.dossier as never, text: "laatste" })],
      ["2040-10-31", () => close(f)],
    ]
    /** On which day each is free. */
    const expected: readonly (readonly [day: string, thing: Doomed])[] = [
      // While it is open no term runs for it: it is not asked for before it was closed.
      ["2030-01-01", b],
      ["2030-03-01", { person: d }],
      ["2031-04-01", c],
      ["2032-03-29", { person: e }],
      ["2046-11-23", a],
      ["2048-09-01", f],
    ]
    const things = expected.map(([, thing]) => thing)
    const days = new Set([...happens.map(([day]) => day), ...expected.flatMap(([day]) => [daysAfter(day, -1), day])])
    for (let year = 2027; year <= 2051; year += 1) days.add(`${year}-06-15`)

    for (const day of [...days].toSorted()) {
      goTo(linde, day)
      for (const [when, what] of happens) if (when === day) await what()
      await linde.jobs.runOne(linde.practice.ref.slug, "retention.watch")
      const { free } = await linde.look((at) => mayDestroy(day < "2027-01-01" ? things.slice(1) : things, at))
      const due = expected.flatMap(([when, thing]) => (when <= day ? [thing] : []))
      assert.deepEqual(free, due, day)
    }

    const { notices } = await boss.does(listNotices, { size: 200 })
    const told = notices.filter(({ stage }) => stage === "passed").map(({ on, persons }) => [on, persons])
    assert.deepEqual(
      told.toReversed(),
      expected.map(([day]) => [day, 1]),
    )
  },
)
