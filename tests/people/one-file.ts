import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { after } from "node:test"
import { pathToFileURL } from "node:url"
import { build, type Plugin } from "vite"

const root = join(import.meta.dirname, "..", "..")

/** A thread is started from its own file, wherever the program that starts it lies. */
const threads: Plugin = {
  name: "threads",
  transform: (code, file) =>
    code.replace(/new URL\("(\.\/[\w-]+\.ts)", import\.meta\.url\)/g, (_whole, name: string) => {
      return `new URL(${JSON.stringify(pathToFileURL(join(dirname(file), name)).href)})`
    }),
}

/**
 * A program and all that it imports as one file, which starts in a third of the time: for a process that is killed and started
 * anew time and again, most of the work would be to find a thousand modules. It lies as deep in the checkout as the program's own
 * files do, and goes when the tests are over.
 */
export async function oneFile(entry: string): Promise<string> {
  const parent = join(root, ".test-output")
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, "one-file-"))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const alias = [
    { find: /^#tests\//, replacement: join(root, "tests/") },
    { find: /^#/, replacement: join(root, "src/") },
  ]
  const { NODE_ENV: environment } = process.env
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    resolve: { alias },
    plugins: [threads],
    // Not JavaScript: it is found where it is.
    ssr: { noExternal: true, external: ["sodium-native"] },
    build: {
      ssr: entry,
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { codeSplitting: false, entryFileNames: "program.mjs" } },
    },
  })
  // It says of this process what holds of what it made.
  if (environment === undefined) delete process.env["NODE_ENV"]
  return join(folder, "program.mjs")
}
