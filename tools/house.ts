// `npm run house`: the figures of the house, by which one state of it is held against another. Tests are counted apart.
import { globSync, readFileSync } from "node:fs"
import { dirname, join, normalize } from "node:path"
import * as oxc from "oxc-parser"

const root = process.argv[2] ?? join(import.meta.dirname, "..")

type Fn = { readonly name: string; readonly lines: number; readonly parameters: readonly oxc.ParamPattern[] }
type File = {
  readonly path: string
  readonly lines: number
  readonly commented: number
  readonly functions: readonly Fn[]
  readonly types: readonly string[]
  readonly casts: number
  readonly anys: number
  readonly bangs: number
  readonly imports: readonly { readonly to: string; readonly typeOnly: boolean }[]
}

const free = new Set(["Props", "Row", "Tables"])

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)
const linesOf = (text: string): number => text.split("\n").length - (text.endsWith("\n") ? 1 : 0)

/** Where an import leads, as a path from the root; nothing for a library. */
function addressOf(from: string, to: string): string | undefined {
  if (to.startsWith("#web/") || to.startsWith("#tests/")) return to.slice(1)
  if (to.startsWith("#")) return `src/${to.slice(1)}`
  return to.startsWith(".") ? normalize(join(dirname(from), to)) : undefined
}

function read(path: string): File {
  const text = readFileSync(join(root, path), "utf8")
  const { program, comments } = oxc.parseSync(path, text)
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const lineAt = (offset: number): number => starts.findLastIndex((start) => start <= offset)
  const linesBetween = ({ start, end }: { start: number; end: number }): number => lineAt(end - 1) - lineAt(start) + 1
  const functions: Fn[] = []
  const file = { casts: 0, anys: 0, bangs: 0, imports: [] as File["imports"][number][] }
  const fn = (node: oxc.Function | oxc.ArrowFunctionExpression): void => {
    const name = nameOf(text, node)
    if (node.body && name !== undefined) functions.push({ name, lines: linesBetween(node), parameters: node.params })
  }
  const led = (to: string, typeOnly: boolean): void => {
    const address = addressOf(path, to)
    if (address !== undefined) file.imports.push({ to: address, typeOnly })
  }
  new oxc.Visitor({
    FunctionDeclaration: fn,
    FunctionExpression: fn,
    ArrowFunctionExpression: fn,
    TSAsExpression(node) {
      if (text.slice(node.typeAnnotation.start, node.typeAnnotation.end) !== "const") file.casts += 1
    },
    TSAnyKeyword: () => void (file.anys += 1),
    TSNonNullExpression: () => void (file.bangs += 1),
    ImportDeclaration(node) {
      led(
        node.source.value,
        node.importKind === "type" ||
          (node.specifiers.length > 0 &&
            node.specifiers.every((one) => one.type === "ImportSpecifier" && one.importKind === "type")),
      )
    },
    ExportNamedDeclaration(node) {
      if (node.source) led(node.source.value, node.exportKind === "type")
    },
    ExportAllDeclaration: (node) => led(node.source.value, node.exportKind === "type"),
  }).visit(program)
  return {
    path,
    lines: linesOf(text),
    commented: new Set(comments.flatMap(({ start, end }) => range(lineAt(start), lineAt(end)))).size,
    functions,
    types: program.body.flatMap(typesOf),
    ...file,
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)

const nameOf = (text: string, node: oxc.Function | oxc.ArrowFunctionExpression): string | undefined =>
  node.id?.name ??
  /(?:const|,|\{|\n)\s*(\w+)\s*[=:]\s*(?:async\s*)?$/.exec(text.slice(Math.max(0, node.start - 80), node.start))?.[1]

function typesOf(node: oxc.Directive | oxc.Statement): string[] {
  const said = node.type === "ExportNamedDeclaration" ? node.declaration : node
  return said?.type === "TSTypeAliasDeclaration" || said?.type === "TSInterfaceDeclaration" ? [said.id.name] : []
}

const at = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((one, other) => one - other)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0
const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`
const perThousand = (part: number, lines: number): string => ((1000 * part) / lines).toFixed(1)

/** The files that reach themselves again, by Tarjan's strongly connected components. */
function inCircles(files: readonly File[], withTypes: boolean): readonly string[] {
  const next = new Map(
    files.map(({ path, imports }) => [
      path,
      imports.filter(({ typeOnly }) => withTypes || !typeOnly).map(({ to }) => to),
    ]),
  )
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const found: string[] = []
  const visit = (path: string): void => {
    order.set(path, order.size)
    low.set(path, order.size - 1)
    open.push(path)
    for (const to of next.get(path) ?? []) {
      if (!next.has(to)) continue
      if (!order.has(to)) visit(to)
      else if (!open.includes(to)) continue
      low.set(path, Math.min(low.get(path) ?? 0, low.get(to) ?? 0))
    }
    if (low.get(path) !== order.get(path)) return
    const circle = open.splice(open.indexOf(path))
    if (circle.length > 1) found.push(...circle)
  }
  for (const { path } of files) if (!order.has(path)) visit(path)
  return found
}

const primitive = /^(?:string|number|boolean)$/

/** The parameters that a caller may exchange unnoticed: neighbours of one primitive type. */
function neighbours(path: string, { parameters }: Fn, text: string): number {
  const kinds = parameters.map((one) => {
    const said = "typeAnnotation" in one ? one.typeAnnotation?.typeAnnotation : undefined
    return said ? text.slice(said.start, said.end) : path
  })
  return kinds.filter((kind, index) => primitive.test(kind) && kind === kinds[index + 1]).length
}

/** The same names for other things: how many type names are declared in more than one file. */
function twice(files: readonly File[]): readonly [name: string, many: number][] {
  const many = new Map<string, number>()
  for (const { types } of files)
    for (const name of new Set(types).difference(free)) many.set(name, (many.get(name) ?? 0) + 1)
  return [...many].toSorted(([, one], [, other]) => other - one)
}

function figures(title: string, pattern: string): void {
  const all = globSync(pattern, { cwd: root }).toSorted().map(read)
  const files = all.filter(({ path }) => !isTest(path))
  const lines = sum(files.map((file) => file.lines))
  const functions = files.flatMap((file) => file.functions)
  const lengths = functions.map((one) => one.lines)
  const sizes = files.map((file) => file.lines)
  const names = twice(files)
  const again = names.filter(([, many]) => many > 1)
  const rows: readonly (readonly [string, string | number])[] = [
    ["files, lines", `${files.length}, ${lines}`],
    ["file lines median / p90", `${at(sizes, 0.5)} / ${at(sizes, 0.9)}`],
    ["files over 300", sizes.filter((size) => size > 300).length],
    ["function lines median / p90", `${at(lengths, 0.5)} / ${at(lengths, 0.9)}`],
    ["functions over 60 lines", percent(lengths.filter((size) => size > 60).length, lengths.length)],
    ["files in circles: run time / with types", `${inCircles(files, false).length} / ${inCircles(files, true).length}`],
    [
      "any; ! per 1,000 lines",
      `${perThousand(sum(files.map((file) => file.anys)), lines)}; ${perThousand(sum(files.map((file) => file.bangs)), lines)}`,
    ],
    ["as per 1,000 lines", perThousand(sum(files.map((file) => file.casts)), lines)],
    ["comment share", percent(sum(files.map((file) => file.commented)), lines)],
    [
      "types whose name is declared more than once",
      percent(sum(again.map(([, many]) => many)), sum(names.map(([, many]) => many))),
    ],
    [
      "functions with 5 or more parameters per 1,000",
      perThousand(functions.filter((one) => one.parameters.length > 4).length, functions.length),
    ],
    [
      "neighbouring parameters of one primitive type per 1,000",
      perThousand(
        sum(
          files.map((file) => {
            const text = readFileSync(join(root, file.path), "utf8")
            return sum(file.functions.map((one) => neighbours(file.path, one, text)))
          }),
        ),
        functions.length,
      ),
    ],
    [
      "test lines per line of code",
      (sum(all.filter(({ path }) => isTest(path)).map((file) => file.lines)) / lines).toFixed(2),
    ],
  ]
  console.log(`\n## ${title}\n\n| figure | seen |\n| --- | --- |`)
  for (const [name, seen] of rows) console.log(`| ${name} | ${seen} |`)
  const longest = files
    .flatMap(({ path, functions: own }) => own.map((one) => ({ path, ...one })))
    .toSorted((one, other) => other.lines - one.lines)
    .slice(0, 10)
  console.log(`\nLongest functions: ${longest.map((one) => `${one.name} ${one.lines} (${one.path})`).join(", ")}`)
  console.log(
    `\nLongest files: ${files
      .toSorted((one, other) => other.lines - one.lines)
      .slice(0, 6)
      .map((one) => `${one.path} ${one.lines}`)
      .join(", ")}`,
  )
  console.log(
    `\nTypes declared more than once: ${again
      .slice(0, 60)
      .map(([name, many]) => `${name} ${many}`)
      .join(", ")}`,
  )
  const circles = inCircles(files, true)
  if (circles.length > 0) console.log(`\nIn circles: ${circles.join(", ")}`)
}

figures("src", "src/**/*.ts")
for (const floor of ["ground", "gate", "records", "duties", "doors", "main"]) floorFigures(floor)
figures("web", "web/**/*.{ts,tsx}")

function floorFigures(floor: string): void {
  const files = globSync(`src/${floor}/**/*.ts`, { cwd: root })
    .filter((path) => !isTest(path))
    .map(read)
  const lines = sum(files.map((file) => file.lines))
  console.log(
    `${floor}: ${files.length} files, ${lines} lines, as ${perThousand(sum(files.map((file) => file.casts)), lines)} per 1,000`,
  )
}
