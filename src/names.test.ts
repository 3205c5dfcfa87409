import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"

const root = join(import.meta.dirname, "..")
const exported = /^export (?:declare )?(?:type|interface|class) (\w+)/gm

test("an exported type has a name of its own", () => {
  const places = new Map<string, string[]>()
  for (const file of globSync("{src,web}/**/*.{ts,tsx}", { cwd: root }).filter((path) => !/\.test\.tsx?$/.test(path)))
    for (const [, name = ""] of readFileSync(join(root, file), "utf8").matchAll(exported))
      places.set(name, [...(places.get(name) ?? []), file])
  assert.deepEqual(
    [...places].filter(([, files]) => files.length > 1),
    [],
  )
})
