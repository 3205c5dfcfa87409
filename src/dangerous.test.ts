import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { sayFrom } from "#ground/words/words.ts"
import { words } from "#gate/oidc/words.ts"

const root = join(import.meta.dirname, "..")

/** What runs for real: the server's files and the screens', without their tests. */
const sourcesBelow = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => [`${folder}/${file}`, readFileSync(join(root, folder, file), "utf8")]),
  )
const [server, screens] = [sourcesBelow("src"), sourcesBelow("web")]
const everywhere = new Map([...server, ...screens])

const filesWith = (sources: ReadonlyMap<string, string>, what: RegExp): readonly string[] =>
  [...sources].filter(([, text]) => what.test(text)).map(([file]) => file)

test("the program starts no other program and makes no code of text", () => {
  assert.ok(server.size > 500 && screens.size > 100)
  assert.deepEqual(filesWith(everywhere, /child_process|\bprocess\.binding\b|"node:(repl|inspector)"/), [])
  // It asks the engine for its collector, by a word of its own.
  assert.deepEqual(filesWith(everywhere, /"node:vm"/), ["src/ground/blobs/collect.ts"])
  assert.deepEqual(filesWith(everywhere, /\beval\(|\bnew Function\(|\bset(Timeout|Interval)\(\s*["'`]/), [])
})

test("no regular expression is made of what somebody typed", () => {
  // Each of these is put together of words in its own file.
  const own = [
    "src/duties/folders/name-day.ts",
    "src/gate/accounts/passwords/guessable.ts",
    "src/records/drafts/contract.ts",
    "src/records/finding/pieces.ts",
  ]
  assert.deepEqual(filesWith(everywhere, /\bRegExp\(/).toSorted(), own)
})

test("what is filled in in a text is not read as a text with places", () => {
  const name = "{practice} $& {0} %s | {name}"
  const said = sayFrom(words)("en", "mail.oidc-linked.text", { name, practice: "De Linde", provider: "p" })
  assert.ok(said.startsWith(`Hello ${name},`), said)
})

test("the screens set text, and no HTML", () => {
  const setting = /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcdoc/i
  assert.deepEqual(filesWith(screens, setting), [])
  // Its channel is one of this site's own tabs: nobody else's windows are on it.
  assert.deepEqual(filesWith(screens, /addEventListener\(\s*"message"|postMessage\(/), ["web/staff/accounts/tabs.ts"])
})

test("the browser keeps the language, the practice and the own address, and no more", () => {
  const keeping = /\b(localStorage|sessionStorage|indexedDB|caches)\b\s*[.[(]|document\.cookie/
  assert.deepEqual(filesWith(screens, keeping).toSorted(), [
    "web/staff/accounts/OldEmailPage.tsx",
    "web/staff/accounts/device.ts",
    "web/staff/main.tsx",
  ])
  const names = [...screens.values()].flatMap((text) =>
    [...text.matchAll(/"(hoeder\.[a-z-]+)"/g)].map(([, name]) => name),
  )
  assert.deepEqual([...new Set(names)].toSorted(), [
    "hoeder.email",
    "hoeder.email-not",
    "hoeder.language",
    "hoeder.practice",
    // The channel by which tabs hear of one another; nothing is kept there.
    "hoeder.session",
  ])
})

test("no weak hash is used but where a standard has it", () => {
  // RFC 6238, which authenticator apps keep to, and the encrypted ZIP that others open.
  const standards = ["src/duties/portability/zip-aes.ts", "src/gate/accounts/steps/totp.ts"]
  assert.deepEqual(filesWith(server, /["'](md4|md5|sha-?1|ripemd\w*)["']/i).toSorted(), standards)
})

test("every package of the lock file has a checksum and comes from a registry", () => {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly resolved?: string }>>
  }
  const others = Object.entries(packages).filter(([name]) => name !== "")
  assert.ok(others.length > 300)
  const loose = others.filter(([, { integrity = "" }]) => !/^sha512-[\w+/]{86}==$/.test(integrity))
  assert.deepEqual(loose, [])
  assert.deepEqual(
    others.filter(([, { resolved = "https://" }]) => !resolved.startsWith("https://")),
    [],
  )
})
