import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { minifySync, type Plugin, type Rolldown } from "vite"

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

/** What an address takes: for whoever it is, and in each language. */
type Part = { readonly both: readonly number[]; readonly nl: readonly number[]; readonly en: readonly number[] }

/** A part of the site that somebody can begin with, by its file; the texts that come beside it, by their modules. */
export type StartPart = { readonly file: string; readonly nl?: string | undefined; readonly en?: string | undefined }

type Setting = {
  /** What is there for everybody. */
  readonly always: StartPart
  readonly site: StartPart
  readonly door: StartPart
  /** Pages by their path; those that a mail links to are shown to whoever comes. */
  readonly pages: readonly (StartPart & { readonly path: string; readonly isLinked: boolean })[]
}

/**
 * Puts the page's first script in (`start.js`), and tells it which files each address takes: the browser fetches them beside the
 * program, which would ask for them one after the other.
 */
export function startFiles(setting: Setting): Plugin {
  let src = ""
  return {
    name: "start-files",
    apply: "build",
    enforce: "pre",
    generateBundle(_options, bundle) {
      const told = JSON.stringify(tableOf(bundle, setting))
      const written = readFileSync(join(import.meta.dirname, "start.js"), "utf8").replace("__FILES__", () => told)
      const { code: source } = minifySync("start.js", written)
      const fileName = `assets/start-${createHash("sha256").update(source).digest("hex").slice(0, 8)}.js`
      this.emitFile({ type: "asset", fileName, source })
      src = `/${fileName}`
    },
    // Before the styles, which a script behind them would wait for.
    transformIndexHtml: () => [{ tag: "script", attrs: { src }, injectTo: "head-prepend" }],
  }
}

function tableOf(bundle: Bundle, { always, site, door, pages }: Setting) {
  const chunks = Object.values(bundle).filter((made): made is Chunk => made.type === "chunk")
  const files: string[] = []
  const placeOf = (file: string): number => {
    if (!files.includes(file)) files.push(file)
    return files.indexOf(file)
  }
  const chunkOf = (id: string): Chunk => {
    // What several begin with may have come into a chunk with others.
    const found = chunks.find((one) => one.facadeModuleId === id) ?? chunks.find((one) => one.moduleIds.includes(id))
    if (found === undefined) throw new Error(`${id} is in no chunk`)
    return found
  }
  const there = new Set(filesOf(bundle, chunkOf(always.file)))
  const placesOf = (id: string | undefined): readonly number[] =>
    id === undefined ? [] : [...filesOf(bundle, chunkOf(id))].filter((file) => !there.has(file)).map(placeOf)
  const partOf = ({ file, nl, en }: StartPart): Part => ({ both: placesOf(file), nl: placesOf(nl), en: placesOf(en) })
  const told = pages.map((page) => [patternOf(page.path), partOf(page), page.isLinked] as const)
  return { always: partOf(always), site: partOf(site), door: partOf(door), pages: told, files }
}

/** A chunk's file with those that it brings along, and their styles; named as they lie in `assets`. */
function filesOf(bundle: Bundle, chunk: Chunk): ReadonlySet<string> {
  const names = new Set([chunk.fileName])
  for (const name of names) {
    const made = bundle[name]
    if (made?.type !== "chunk") continue
    for (const more of [...made.imports, ...(made.viteMetadata?.importedCss ?? [])]) names.add(more)
  }
  return new Set([...names].map((name) => name.replace("assets/", "")))
}

const patternOf = (path: string): string => `^${path.replaceAll(/\$\w+/g, "[^/]+")}/?$`
