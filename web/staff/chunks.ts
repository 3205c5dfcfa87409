import { build, type InlineConfig, type Rolldown } from "vite"

type Cut = Exclude<Rolldown.OutputOptions["codeSplitting"], boolean | undefined>
type Chunk = Rolldown.OutputChunk

/** Where people can begin, each by its file. */
export type Beginnings = {
  /** The frame around all pages. */
  readonly site: string
  readonly pages: readonly string[]
  /** What stands without the frame. */
  readonly doors: readonly string[]
  /** With which of them most begin. */
  readonly firsts: readonly string[]
}

/** Modules that the same pages take, and how large they are together. */
type Group = {
  readonly modules: readonly string[]
  readonly size: number
  readonly takers: ReadonlySet<string>
  /** The files of the first build that it is made of, and those that they import. */
  readonly files: ReadonlySet<string>
  readonly imports: ReadonlySet<string>
}

/** Two that may come into one file, and how much is then fetched in vain. */
type Pair = { readonly one: Group; readonly other: Group; readonly vain: number }

/** So many files of what is shared may a page take, beside its own and what comes before every page; and those with which most begin. */
const sharedAtMost = { usual: 10, first: 6 }
/** What most begin with counts for so many others, when it is weighed what may be fetched in vain. */
const weightOfFirst = 1000

/**
 * How the program is cut into files. Left to itself the bundler makes one for every set of pages that share something, of which a page
 * takes dozens. So it is built once to see what each page takes, and then files are put together until none takes too many: always
 * those two of which the least is fetched in vain.
 */
export async function cutOf(config: InlineConfig, { site, pages, doors, firsts }: Beginnings): Promise<Cut> {
  const parts = new Map<string, readonly string[]>()
  for (const door of doors) parts.set(door, [door])
  for (const page of pages) parts.set(page, [site, page])
  const weights = new Map([...parts.keys()].map((file) => [file, firsts.includes(file) ? weightOfFirst : 1]))
  const groups = mergedGroups(groupsOf(await builtOnce(config), parts), weights)
  const names = new Map(groups.flatMap(({ modules }, place) => modules.map((id) => [id, `part-${place}`] as const)))
  return {
    // What comes into which file is said for each module; nothing comes along unasked.
    includeDependenciesRecursively: false,
    groups: [
      // What comes from elsewhere changes seldom, and stays in the browser when the program does.
      { name: "vendor", tags: ["$initial"], test: /node_modules|rolldown.runtime/, priority: 3 },
      { name: "index", tags: ["$initial"], priority: 2 },
      { name: (id) => names.get(id) ?? null, debugName: "parts", priority: 1 },
    ],
  }
}

async function builtOnce(config: InlineConfig): Promise<readonly Chunk[]> {
  const built = await build({
    ...config,
    configFile: false,
    logLevel: "error",
    build: { ...config.build, write: false, minify: false },
  })
  return [built].flat().flatMap((one) => ("output" in one ? one.output.filter((made) => made.type === "chunk") : []))
}

/** What pages take beside what is there before all of them; each module with those that the same pages take. */
function groupsOf(chunks: readonly Chunk[], partsOf: ReadonlyMap<string, readonly string[]>): readonly Group[] {
  const before = new Set(chunks.filter(({ isEntry }) => isEntry).flatMap((entry) => filesWith(chunks, entry)))
  const takers = new Map<string, Set<string>>()
  for (const [page, parts] of partsOf) {
    const own = chunks.filter(({ facadeModuleId }) => parts.includes(facadeModuleId ?? ""))
    for (const file of own.flatMap((part) => filesWith(chunks, part)))
      if (!before.has(file)) takers.set(file, (takers.get(file) ?? new Set()).add(page))
  }
  const shared = chunks.filter(({ fileName }) => takers.has(fileName))
  const same = Map.groupBy(shared, ({ fileName }) => [...(takers.get(fileName) ?? [])].join())
  return [...same.values()].map((together) => ({
    modules: together.flatMap(({ moduleIds }) => moduleIds),
    size: together.reduce((sum, { code }) => sum + code.length, 0),
    takers: takers.get(together[0]?.fileName ?? "") ?? new Set(),
    files: new Set(together.map(({ fileName }) => fileName)),
    imports: new Set(together.flatMap(({ imports }) => imports)),
  }))
}

/** The files that come with a chunk, its own included. */
function filesWith(chunks: readonly Chunk[], chunk: Chunk): readonly string[] {
  const names = new Set([chunk.fileName])
  for (const name of names)
    for (const more of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) names.add(more)
  return [...names]
}

/** Puts groups together until no page takes too many of those that it shares. */
function mergedGroups(groups: readonly Group[], weights: ReadonlyMap<string, number>): readonly Group[] {
  let shared = groups.filter(({ takers }) => takers.size > 1)
  const vainIn = (one: Group, other: Group): number =>
    [...other.takers.difference(one.takers)].reduce((sum, page) => sum + one.size * (weights.get(page) ?? 1), 0)
  const pairsWith = (one: Group, others: readonly Group[]): readonly Pair[] =>
    others.map((other) => ({ one, other, vain: vainIn(one, other) + vainIn(other, one) }))
  let pairs = shared.flatMap((one, place) => pairsWith(one, shared.slice(place + 1)))
  for (;;) {
    const full = new Set(
      [...weights]
        .filter(([page, weight]) => {
          const howMany = shared.filter(({ takers }) => takers.has(page)).length
          return howMany > (weight === weightOfFirst ? sharedAtMost.first : sharedAtMost.usual)
        })
        .map(([page]) => page),
    )
    // Only what makes such a page take fewer files is of use.
    const useful = pairs.filter(({ one, other }) => !one.takers.intersection(other.takers).isDisjointFrom(full))
    if (useful.length === 0) return [...groups.filter(({ takers }) => takers.size === 1), ...shared]
    const { one, other } = useful.reduce((best, pair) => (pair.vain < best.vain ? pair : best))
    if (isRound(one, other, shared) || isRound(other, one, shared)) {
      pairs = pairs.filter((pair) => pair.one !== one || pair.other !== other)
      continue
    }
    const both = {
      modules: [...one.modules, ...other.modules],
      size: one.size + other.size,
      takers: one.takers.union(other.takers),
      files: one.files.union(other.files),
      imports: one.imports.union(other.imports),
    }
    const isLeft = (group: Group): boolean => group !== one && group !== other
    shared = shared.filter(isLeft)
    pairs = [...pairs.filter((pair) => isLeft(pair.one) && isLeft(pair.other)), ...pairsWith(both, shared)]
    shared.push(both)
  }
}

/** Whether one needs the other by way of a third: together they would need what needs them, and be read before it is there. */
function isRound(one: Group, other: Group, shared: readonly Group[]): boolean {
  const neededBy = (group: Group): readonly Group[] =>
    shared.filter((each) => each !== group && !each.files.isDisjointFrom(group.imports))
  const needed = new Set(neededBy(one).filter((group) => group !== other))
  for (const group of needed) for (const more of neededBy(group)) needed.add(more)
  return needed.has(other)
}
