import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"

const root = join(import.meta.dirname, "..")

// Whoever can foresee a token, a code or a key has it (OWASP ASVS v5.0.0-6.5.3, 7.2.3).
test("what is random comes from the system's own source, and from nothing that can be foreseen", () => {
  const foreseeable = /\bMath\.random\b|\bpseudoRandomBytes\b|\bseedrandom\b/
  const files = globSync("{src,web}/**/*.{ts,tsx,js}", { cwd: root }).filter((file) => !/\.test\.tsx?$/.test(file))
  assert.ok(files.length > 100)
  assert.deepEqual(
    files.filter((file) => foreseeable.test(readFileSync(join(root, file), "utf8"))),
    [],
  )
})
