import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { dayInName } from "./name-day.ts"
import { fits } from "./pattern.ts"
import { isOver } from "./term.ts"

test("a pattern is plain: a star for any letters, a question mark for one, all else for itself", () => {
  const right = ["*", "*.pdf", "SCAN*", "scan_????.pdf", "*_0001.*", "scan_0001.pdf", "*scan*0001*pdf*"]
  const wrong = ["", "*.doc", "can*", "scan_???.pdf", "?", "*.pdf?", "scan[_]0001.pdf", "scan_0001.pdf "]
  assert.deepEqual(
    right.filter((pattern) => !fits("Scan_0001.PDF", pattern)),
    [],
  )
  assert.deepEqual(
    wrong.filter((pattern) => fits("Scan_0001.PDF", pattern)),
    [],
  )
  assert.ok(fits("a.*b", "a.*b") && !fits("axb", "a.b") && fits("😀.txt", "?.txt"))
})

test("a pattern is fitted in time that does not explode, and gives what an expression would", () => {
  assert.equal(fits(`${"a".repeat(255)}b`, `${"*a".repeat(60)}*c`), false)
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "."), maxLength: 12 })
  const signs = fc.string({ unit: fc.constantFrom("a", "b", ".", "*", "?"), maxLength: 8 })
  fc.assert(
    fc.property(letters, signs, (name, pattern) => {
      const expression = pattern.replaceAll(".", "\\.").replaceAll("?", ".").replaceAll("*", ".*")
      assert.equal(fits(name, pattern), new RegExp(`^${expression}$`).test(name))
    }),
  )
})

test("a day is found in a name, in the form that was chosen and no other", () => {
  const days = [
    ["scan 2024-02-29 pasfoto.jpg", "year-month-day", "2024-02-29"],
    ["20240229.pdf", "year-month-day", "2024-02-29"],
    ["IMG_20240229_101500.jpg", "year-month-day", "2024-02-29"],
    ["20240229101500.jpg", "year-month-day", "2024-02-29"],
    ["2024_02_29-2025_01_31.zip", "year-month-day", "2025-01-31"],
    ["2024.02.29", "year-month-day", "2024-02-29"],
    ["2023-02-29.pdf", "year-month-day", undefined],
    ["2024-02/29", "year-month-day", undefined],
    ["2024-0229.pdf", "year-month-day", undefined],
    ["120240229.pdf", "year-month-day", undefined],
    ["202402291.pdf", "year-month-day", undefined],
    ["1824-02-29.pdf", "year-month-day", undefined],
    ["29-02-2024.pdf", "year-month-day", undefined],
    ["29-02-2024.pdf", "day-month-year", "2024-02-29"],
    ["brief 01.12.2023 v2.docx", "day-month-year", "2023-12-01"],
    ["01122023.pdf", "day-month-year", "2023-12-01"],
    ["export 2024-02.csv", "year-month", "2024-02-29"],
    ["export_2024_02_deel.csv", "year-month", "2024-02-29"],
    ["export 2024-02-29.csv", "year-month", undefined],
    ["export 202402.csv", "year-month", undefined],
    ["geen.csv", "year-month", undefined],
  ] as const
  for (const [name, form, day] of days) assert.equal(dayInName(name, form)?.toString(), day, name)
})

test("a term ends on its day, and where a month is shorter on the last of that month", () => {
  const over = (begun: string, years: number, months: number, days: number, today: string): boolean =>
    isOver(Temporal.PlainDate.from(begun), { years, months, days }, Temporal.PlainDate.from(today))
  assert.deepEqual(
    [over("2025-11-22", 1, 0, 0, "2026-11-21"), over("2025-11-22", 1, 0, 0, "2026-11-22")],
    [false, true],
  )
  assert.deepEqual(
    [over("2024-02-29", 1, 0, 0, "2025-02-27"), over("2024-02-29", 1, 0, 0, "2025-02-28")],
    [false, true],
  )
  assert.deepEqual(
    [over("2026-01-31", 0, 1, 0, "2026-02-27"), over("2026-01-31", 0, 1, 0, "2026-02-28")],
    [false, true],
  )
  assert.deepEqual(
    [over("2026-01-31", 0, 1, 1, "2026-02-28"), over("2026-01-31", 0, 1, 1, "2026-03-01")],
    [false, true],
  )
})
