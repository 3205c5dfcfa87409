// Nobody brings a person or a whole dossier to an end alone: every way to one is found by what it can reach, whatever it is called.
import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { dirname, join, normalize } from "node:path"
import { test } from "node:test"
import { ApprovalKind } from "#gate/approval/contract.ts"

type Declaration = { readonly file: string; readonly name: string; readonly text: string }
type Source = ReadonlyMap<string, string>

const starts = /^(?:export )?(?:async )?(function\*? |const |let |class |type |interface )(\w+)/gm
const imports = /^(?:import|export) (?:type )?(\*(?: as (\w+))?|\{[^}]*\}) from "([^"]+)"/gm

const pathOf = (from: string, to: string): string =>
  to.startsWith("#") ? to.slice(1) : normalize(join(dirname(from), to))

/** Only what runs reaches anything: shapes and comments name much. */
const isShape = ({ text }: Declaration): boolean => /^(export )?(type|interface) /.test(text)
const withoutComments = (text: string): string => text.replace(/\/\*[^]*?\*\/|(?<![:"])\/\/.*$/gm, "")

/** The declarations at the left margin of a file. */
function declarationsIn(file: string, text: string): readonly Declaration[] {
  const found = [...text.matchAll(starts)]
  return found.map(({ index, 2: name = "" }, at) => ({ file, name, text: text.slice(index, found[at + 1]?.index) }))
}

/** What a file knows from others: `name` here, `as` there; a name of `*` is a whole file. */
type Known = { readonly name: string; readonly file: string; readonly as: string; readonly isAgain: boolean }

const knownIn = (file: string, text: string): readonly Known[] =>
  [...text.matchAll(imports)].flatMap(([line, what = "", whole, to = ""]) => {
    const [from, isAgain] = [pathOf(file, to), line.startsWith("export")]
    if (what.startsWith("*")) return [{ name: whole ?? "*", file: from, as: "*", isAgain }]
    return what
      .slice(1, -1)
      .split(",")
      .map((one) => one.trim().replace(/^type /, ""))
      .filter((one) => one !== "")
      .map((one) => {
        const [as = "", name = as] = one.split(" as ")
        return { name, file: from, as, isAgain }
      })
  })

/** All declarations of a source from which one of those for which `isEnd` is reached, in however many steps. */
function reaching(source: Source, isEnd: (declaration: Declaration) => boolean) {
  const declarations = [...source].flatMap(([file, text]) => declarationsIn(file, text))
  const known = new Map([...source].map(([file, text]) => [file, knownIn(file, text)]))
  const byPlace = new Map(declarations.map((one) => [`${one.file} ${one.name}`, one]))

  const meant = (file: string, name: string, seen = new Set<string>()): readonly Declaration[] => {
    if (seen.has(`${file} ${name}`)) return []
    seen.add(`${file} ${name}`)
    const here = name === "*" ? declarations.filter((one) => one.file === file) : [byPlace.get(`${file} ${name}`)]
    const again = (known.get(file) ?? []).filter(
      (one) => one.isAgain && (one.as === "*" || name === "*" || one.name === name),
    )
    return [
      ...here.filter((one) => one !== undefined),
      ...again.flatMap((one) => meant(one.file, one.as === "*" ? name : one.as, seen)),
    ]
  }
  const usersOf = new Map<Declaration, Set<Declaration>>()
  for (const user of declarations.filter((one) => !isShape(one))) {
    const words = new Set(user.text.match(/(?<!(?<!\.\.)\.)\b[A-Za-z_]\w*\b(?!\??:)/g))
    const used = [
      ...[...words].map((word) => byPlace.get(`${user.file} ${word}`)).filter((one) => one !== undefined),
      ...(known.get(user.file) ?? []).filter(({ name }) => words.has(name)).flatMap((one) => meant(one.file, one.as)),
    ]
    for (const one of used) usersOf.set(one, (usersOf.get(one) ?? new Set()).add(user))
  }
  const reached = new Set(declarations.filter(isEnd))
  // Rooms are lists of what is there; through them everything would reach everything.
  for (const one of reached) for (const user of usersOf.get(one) ?? []) if (!isRoom(user)) reached.add(user)
  return { reached, usersOf }
}

const isRoom = ({ text }: Declaration): boolean => /: Room\b|\): readonly Room\[\]/.test(text)

/** Leave for persons and whole dossiers, which everything that destroys must show, is had by these alone. */
const isLeave = ({ file, name }: Declaration): boolean =>
  file === "ground/kernel/ending.ts" && ["mayDestroy", "clearForErased"].includes(name)

/** What can be done from outside, or by the clock: an operation that writes, a job, a command, or what a second person agreed to. */
const isWayIn = ({ text }: Declaration): boolean =>
  /(?<![.\w])(change|upload)\(\s*[\w.]+,|: (ChangeOperation|UploadOperation|Job|Command|SecondPersonAct)\b/.test(text)

/** An operation that reads is lent a practice that it cannot change. */
const onlyReads = (one: Declaration): boolean => !isWayIn(one) && /(?<![.\w])(look|download)\(\s*[\w.]+,/.test(one.text)

/** The ways to an end: what is a way in or listed by a room, and whatever nothing else leads to. */
function waysToAnEnd(source: Source): readonly string[] {
  const { reached, usersOf } = reaching(source, isLeave)
  const leadsOn = (one: Declaration): boolean =>
    [...(usersOf.get(one) ?? [])].some((user) => user !== one && reached.has(user))
  const isListed = (one: Declaration): boolean => [...(usersOf.get(one) ?? [])].some(isRoom)
  const ways = [...reached].filter((one) => !onlyReads(one) && (isWayIn(one) || isListed(one) || !leadsOn(one)))
  return ways.map(({ file, name }) => `${file} ${name}`).toSorted()
}

const source: Source = new Map(
  globSync("**/*.ts", { cwd: import.meta.dirname })
    .filter((file) => !file.endsWith(".test.ts") && !file.startsWith("main/demo/"))
    .toSorted()
    .map((file) => [file, withoutComments(readFileSync(join(import.meta.dirname, file), "utf8"))]),
)

/** By which agreement of two each way ends anybody, which counts what one ends alone; or why it needs none. */
const byTwo: Readonly<Record<string, ApprovalKind | { readonly none: string }>> = {
  "duties/erasure/work.ts work": "erasure",
  "duties/erasure/preview-erasure.ts previewErasure": {
    none: "counts what would go; what it makes ends nobody before it is started, by `erasure`",
  },
  "duties/imports/work.ts work": "import-undo",
  "duties/retention/ending/end-by-itself.ts endByItself": "policy",
  "duties/retention/ending/end-notice.ts endNotice": "notice-end",
  "duties/retention/ending/take-kinds.ts takeKinds": "notice-end",
  "doors/cli/backup.ts restore": { none: "an operator's: who was erased after a backup is not brought back by it" },
  "doors/cli/backup.ts backupVerify": { none: "an operator's: a trial on a copy, which is thrown away" },
  "main/cli.ts runCommand": { none: "runs the operator's commands, each of which stands here by itself" },
}

test("whatever can bring somebody to an end takes two, or says why it need not", () => {
  assert.deepEqual(waysToAnEnd(source), Object.keys(byTwo).toSorted())
})

test("every agreement by which somebody ends is one that the tests bring about by one and by two", () => {
  const ending = new Set(Object.values(byTwo).filter((by) => typeof by === "string"))
  // By the number nobody ends: it says how many one may end alone.
  assert.deepEqual([...ending, "erasure-number"].toSorted(), ApprovalKind.options.toSorted())
})

const planted = `import { removeFreshPersons as away } from "#records/persons/persons.ts"
import { change as does } from "#ground/kernel/operation.ts"
const takeOff = (at: Change, id: PersonId) => away(at, [id], [])
export const tidyUp = does(act, { run: async (at, { id }) => ({ gone: await takeOff(at, id) }) })
`
test("a way to an end is found by whatever name it goes, and through whichever hands", () => {
  const file = "records/tasks/tidy-up.ts"
  const found = waysToAnEnd(new Map([...source, [file, planted]]))
  assert.deepEqual(
    found.filter((way) => !(way in byTwo)),
    [`${file} tidyUp`],
  )
})
