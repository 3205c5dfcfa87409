import { monitorEventLoopDelay } from "node:perf_hooks"
import { getImport, startImport } from "#duties/imports/contract.ts"
import { closePractice, makePractice } from "#tests/people/making.ts"
import type { Row } from "./table.ts"

const howMany = 10_000

/** A file as an old system gives it: names, birth, address, phone, e-mail. */
const file = (): Buffer => {
  const rows = Array.from({ length: howMany }, (_, index) =>
    [
      2000 + index,
      "A.",
      "Anna",
      "de",
      `Vries${index}`,
      `${1 + (index % 28)}-${1 + (index % 12)}-${1930 + (index % 80)}`,
      "v",
      "Lindelaan",
      index % 300,
      `${1000 + (index % 8000)} AB`,
      "Utrecht",
      `06${String(10_000_000 + index)}`,
      `anna${index}@example.org`,
    ].join(";"),
  )
  return Buffer.from(
    [
      "nummer;voorletters;voornamen;voorvoegsel;achternaam;geboortedatum;geslacht;straat;huisnummer;postcode;plaats;telefoon;email",
      ...rows,
    ].join("\r\n"),
  )
}

/** Taking 10,000 rows in, from the file to durable, searchable persons. */
export async function importing(): Promise<readonly Row[]> {
  const practice = await makePractice({ kind: "sqlite" })
  const anna = await practice.staff("intake.run", "persons.read", "persons.see-contact", "persons.write")
  const waits = monitorEventLoopDelay({ resolution: 2 })
  waits.enable()
  const begun = performance.now()
  const { id } = await anna.sends(startImport, { mode: "run" }, { name: "leden.csv", bytes: file() })
  await practice.work()
  const seconds = (performance.now() - begun) / 1000
  waits.disable()
  const { state, rows } = await anna.does(getImport, { id })
  if (state !== "done" || rows.fresh !== howMany) throw new Error(`the import is ${state} with ${rows.fresh} rows`)
  await closePractice(practice)
  return [
    {
      what: `import of ${howMany.toLocaleString("en")} rows, checked and written`,
      figure: howMany / seconds,
      unit: "rows/s",
      aim: { atLeast: 1000 },
    },
    {
      what: "longest that anybody else waits meanwhile",
      figure: waits.max / 1e6,
      unit: "ms",
      aim: { atMost: 50 },
    },
  ]
}
