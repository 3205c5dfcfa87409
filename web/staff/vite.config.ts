import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { extname, relative, resolve, sep } from "node:path"
import { pathToFileURL } from "node:url"
import { brotliCompressSync, gzipSync } from "node:zlib"
import react from "@vitejs/plugin-react"
import { defineConfig, type Plugin } from "vite"
import type { Act } from "#ground/kernel/act.ts"
import type { Language } from "#ground/words/words.ts"
import { foldersOf, foldersOfSite, textsOf } from "./texts-of-page.ts"
import { asksOf } from "#web/ui/form/asks-of.ts"

const house = resolve(import.meta.dirname, "../..")

/** What pdf.js reads beside its script: the fonts that a PDF may take for granted, and maps of characters. */
const pdfFiles = (): Plugin => ({
  name: "pdf-files",
  apply: "build",
  generateBundle() {
    for (const folder of ["standard_fonts", "cmaps"]) {
      const from = resolve(house, "node_modules/pdfjs-dist", folder)
      for (const name of readdirSync(from))
        this.emitFile({ type: "asset", fileName: `pdfjs/${folder}/${name}`, source: readFileSync(resolve(from, name)) })
    }
  },
})

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null

/** What a screen uses of an act while it runs: its name and route, what it shows or changes, what its fields ask. */
function actAtRunTime({ name, route, takes, shows, changes }: Act): unknown {
  return { name, route, shows, changes, ...(route.startsWith("GET") ? {} : { asks: asksOf(takes) }) }
}

/** What a screen uses of a contract while it runs: acts, the choices of a closed list, figures. */
function atRunTime(value: unknown): unknown {
  if (!isRecord(value)) return typeof value === "number" || typeof value === "string" ? value : undefined
  if (typeof value["route"] === "string") return actAtRunTime(value as Act)
  return Array.isArray(value["options"]) && value["options"].every((one) => typeof one === "string")
    ? { options: value["options"] }
    : undefined
}

/**
 * The browser takes from a contract its types, and at run time hardly more than addresses: the shapes are checked on
 * the server. So contracts are read here and only that is put in, which saves the browser all of zod.
 */
const contracts = (): Plugin => ({
  name: "contracts",
  enforce: "pre",
  async load(id) {
    if (!id.endsWith("/contract.ts")) return null
    const exported: Record<string, unknown> = await import(pathToFileURL(id).href)
    const lines = Object.entries(exported).flatMap(([name, value]) => {
      const kept = atRunTime(value)
      return kept === undefined ? [] : [`export const ${name} = ${JSON.stringify(kept)}`]
    })
    return { code: lines.join("\n"), map: null, moduleSideEffects: false }
  },
})

const textsId = (folders: readonly string[], language: Language): string => `\0texts:${folders.join("+")}.${language}`

/** The code that fetches the texts of folders; pages that need the same ones fetch the same file. */
function fetching(folders: readonly string[]): string {
  const [nl, en] = (["nl", "en"] as const).map((language) => JSON.stringify(textsId(folders, language)))
  return `(language) => language === "nl" ? import(${nl}) : import(${en})`
}

/**
 * The browser gets one language at a time, and of that what it is about to show: each page in the list of them is given the way to
 * fetch its texts beside it, and the frame its own.
 */
const texts = (): Plugin => ({
  name: "texts",
  enforce: "pre",
  transform(code, id) {
    const file = relative(house, id).replaceAll(sep, "/")
    if (file === "web/staff/shell/site-texts.ts") return `export const siteTexts = ${fetching(foldersOfSite)}`
    if (file !== "web/staff/shell/router.tsx") return null
    return code.replace(/\(\) => import\("#([^"]+Page\.tsx)"\)/g, (load, page: string) => {
      const folders = foldersOf(page)
      return folders.length === 0 ? load : `Object.assign(${load}, { texts: ${fetching(folders)} })`
    })
  },
  resolveId: (id) => (id.startsWith("\0texts:") ? id : null),
  async load(id) {
    const [, folders, language] = /^\0texts:(.+)\.(nl|en)$/.exec(id) ?? []
    if (folders === undefined) return null
    return `export default ${JSON.stringify(await textsOf(folders.split("+"), language === "nl" ? "nl" : "en"))}`
  },
  // The page's first script knows the language, and has the frame's texts fetched beside the program.
  transformIndexHtml(html, { bundle = {} }) {
    const addressOf = (language: Language): string => {
      const id = textsId(foldersOfSite, language)
      return Object.values(bundle).find((made) => made.type === "chunk" && made.facadeModuleId === id)?.fileName ?? ""
    }
    const known = (["nl", "en"] as const).map((language) => `data-${language}="/${addressOf(language)}"`)
    return html.replace('src="/scheme.js"', `$& ${known.join(" ")}`)
  },
})

const built = resolve(house, "dist/staff")
const compressible = new Set([".js", ".mjs", ".css", ".html", ".svg", ".json"])
/** Smaller ones gain nothing that a browser would notice. */
const compressedFrom = 1024

/** Lays each file beside itself in both compressed forms that browsers take, made once and as small as they get. */
const compressed = (): Plugin => ({
  name: "compressed",
  apply: "build",
  closeBundle() {
    for (const { parentPath, name } of readdirSync(built, { recursive: true, withFileTypes: true })) {
      if (!compressible.has(extname(name))) continue
      const file = resolve(parentPath, name)
      const bytes = readFileSync(file)
      if (bytes.length < compressedFrom) continue
      writeFileSync(`${file}.br`, brotliCompressSync(bytes))
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    }
  },
})

export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [contracts(), texts(), react(), pdfFiles(), compressed()],
  build: {
    outDir: built,
    emptyOutDir: true,
    // The strict content policy knows no data: addresses for fonts and scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
  },
})
