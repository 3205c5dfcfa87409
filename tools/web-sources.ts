// Prints one hash over everything that the built screens depend on.
import { createHash } from "node:crypto"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"

const root = join(import.meta.dirname, "..")
const files = globSync(
  ["web/**/*", "src/ground/{kernel,words}/**/*.ts", "src/**/contract{.ts,/*.ts}", "package-lock.json"],
  {
    cwd: root,
    withFileTypes: true,
  },
)
const hash = createHash("sha256")
for (const path of files
  .filter((file) => file.isFile())
  .map((file) => join(file.parentPath, file.name))
  .sort()) {
  hash.update(path.slice(root.length)).update(readFileSync(path))
}
console.log(hash.digest("hex"))
