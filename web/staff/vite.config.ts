import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"
import type { Plugin } from "vite"

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

export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [react(), pdfFiles()],
  build: {
    outDir: resolve(house, "dist/staff"),
    emptyOutDir: true,
    // The strict content policy knows no data: addresses for fonts and scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
  },
})
