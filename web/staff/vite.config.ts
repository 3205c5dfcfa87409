import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { extname, relative, resolve, sep } from "node:path"
import { pathToFileURL } from "node:url"
import { brotliCompressSync, gzipSync } from "node:zlib"
import react from "@vitejs/plugin-react"
import { defineConfig, type InlineConfig, normalizePath, type Plugin } from "vite"
import type { Act } from "#ground/kernel/act.ts"
import type { Language } from "#ground/words/words.ts"
import { cutOf } from "./chunks.ts"
import { type StartPart, startFiles } from "./start-files.ts"
import { keysOf, keysOfSite, router, site, textsOf } from "./texts-of-page.ts"
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

/** What comes before every page is of the site; what comes with a page is named by its file. */
const textsId = (of: string, language: Language): string => `\0texts:${of.replaceAll("/", "+")}.${language}`

/** The code that fetches texts. */
function fetching(of: string): string {
  const [nl, en] = (["nl", "en"] as const).map((language) => JSON.stringify(textsId(of, language)))
  return `(language) => language === "nl" ? import(${nl}) : import(${en})`
}

/**
 * The browser gets one language at a time, and of that what it is about to show: each page in the list of them is given the way to
 * fetch its texts beside it, and the site its own.
 */
const texts = (): Plugin => ({
  name: "texts",
  enforce: "pre",
  transform(code, id) {
    const file = relative(house, id).replaceAll(sep, "/")
    if (file === "web/staff/shell/site-texts.ts") return `export const siteTexts = ${fetching(site)}`
    if (file !== router) return null
    return code.replace(/\(\) => import\("#([^"]+Page\.tsx)"\)/g, (load, page: string) =>
      keysOf(page).size === 0 ? load : `Object.assign(${load}, { texts: ${fetching(page)} })`,
    )
  },
  resolveId: (id) => (id.startsWith("\0texts:") ? id : null),
  load(id) {
    const [, of, language] = /^\0texts:(.+)\.(nl|en)$/.exec(id) ?? []
    if (of === undefined) return null
    const file = of.replaceAll("+", "/")
    const keys = file === site ? keysOfSite : keysOf(file)
    return `export default ${JSON.stringify(textsOf(keys, language === "nl" ? "nl" : "en"))}`
  },
})

/** Each part of Mantine brings its own styles, so that a screen takes those of what it shows; what they build on is in `styles.ts`. */
const partStyles = (): Plugin => ({
  name: "part-styles",
  enforce: "pre",
  transform(code, id) {
    const [, part] = /@mantine\/core\/esm\/.+\/(\w+)\.module\.mjs$/.exec(id.replaceAll(sep, "/")) ?? []
    return part === undefined ? null : `import "@mantine/core/styles/${part}.layer.css"\n${code}`
  },
})

/** Mantine's scroll area takes one small thing from all that places what floats, and so a table would bring that along. */
const lightScrollArea = (): Plugin => ({
  name: "light-scroll-area",
  enforce: "pre",
  transform(code, id) {
    if (!id.endsWith("/ScrollArea/ScrollArea.mjs")) return null
    const taken = 'import { useMergeRefs } from "@floating-ui/react";'
    if (!code.includes(taken))
      throw new Error("the scroll area takes something else: look whether this is still needed")
    const instead =
      'import { useMergedRef } from "@mantine/hooks";\nconst useMergeRefs = (refs) => useMergedRef(...refs);'
    return code.replace(taken, instead)
  },
})

/** As modules are named, whatever the machine writes between folders. */
const fileOf = (file: string): string => normalizePath(resolve(house, file))
const startPartOf = (file: string, of: string = file): StartPart => ({
  file: fileOf(file),
  ...(keysOf(of).size === 0 && of !== site ? {} : { nl: textsId(of, "nl"), en: textsId(of, "en") }),
})
/** The pages that a file fetches, by their path. */
const pagesIn = (file: string, inCode: RegExp) =>
  [...readFileSync(fileOf(file), "utf8").matchAll(inCode)].map(([, path = "", page = ""]) => ({ path, page }))

const sitePages = pagesIn(router, /"(\/[^"]*)",(?: "\w+",)? \(\) => import\("#([^"]+)"\)/g)
/** What a mail links to, and stands without the site. */
const linkedPages = pagesIn(
  "web/staff/accounts/screens.ts",
  /"(\/[^"]*)": later\(\(\) =>\s+import\("\.\/([^"]+)"\)/g,
).map(({ path, page }) => ({ path, page: `web/staff/accounts/${page}` }))
const startPages = [
  ...linkedPages.map(({ path, page }) => ({ path, isLinked: true, file: fileOf(page) })),
  // In the order in which they are looked at: a word before what stands for any.
  ...sitePages
    .toSorted((one, other) => one.path.split("$").length - other.path.split("$").length)
    .map(({ path, page }) => ({ path, isLinked: false, ...startPartOf(page) })),
]

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

const config: InlineConfig = {
  root: import.meta.dirname,
  base: "/",
  plugins: [contracts(), texts(), partStyles(), lightScrollArea(), react()],
  build: {
    outDir: built,
    emptyOutDir: true,
    // The strict content policy knows no data: addresses for fonts and scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
  },
}

const siteFile = "web/staff/shell/Site.tsx"
const doorFile = "web/staff/accounts/SignInPage.tsx"
const firstFiles = ["web/staff/today/TodayPage.tsx", "web/staff/persons/PersonsPage.tsx"]

export default defineConfig(async () => ({
  ...config,
  plugins: [
    ...(config.plugins ?? []),
    startFiles({
      always: startPartOf("web/staff/index.html", site),
      site: startPartOf(siteFile),
      door: startPartOf(doorFile),
      pages: startPages,
    }),
    pdfFiles(),
    compressed(),
  ],
  build: {
    ...config.build,
    rolldownOptions: {
      output: {
        codeSplitting: await cutOf(config, {
          site: fileOf(siteFile),
          pages: [...new Set(sitePages.map(({ page }) => fileOf(page)))],
          doors: [doorFile, ...linkedPages.map(({ page }) => page)].map(fileOf),
          firsts: [doorFile, ...firstFiles].map(fileOf),
        }),
      },
    },
  },
}))
