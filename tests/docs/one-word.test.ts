import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"

const house = join(import.meta.dirname, "..", "..")

/** A word that is not said, and the one that is. */
type Rule = readonly [unsaid: RegExp, said: string]

const dutch: readonly Rule[] = [
  [/\b(inlog|ingelogd|uitlog|uitgelogd)\w*|\blog(t|de)? (in|uit)\b/i, "aanmelden, afmelden"],
  [/\brelaties?\b/i, "{person}, {persons} op het scherm; cliënt in wat de server zegt"],
  [/\b(inzage|toegangs?)-?(logboek|boek)\b|\binzagelog\b|\blogboek van de toegang\b/i, "toegangslog"],
  [/^Dag(,| …)/, "Hallo"],
  [/\b(u|uw|Uw)\b/, "je, jouw"],
  [/\bemail|(?<!e-)\bmail(adres|tje)/i, "e-mail, e-mailadres"],
  [/\bbackups?\b/i, "back-up"],
  [/\b(indien|teneinde|middels|gelieve|derhalve)\b/i, "als, om, met, wil je, dus"],
  [/\bgebruikersnaam\b/i, "e-mailadres"],
]

const english: readonly Rule[] = [
  [
    /(?<!access )\b(log|logs|logged|logging)[- ](in|out|on|off)\b(?! (a|the)\b)|\blog(in|out|on|off)s?\b/i,
    "sign in, sign out",
  ],
  [/\b(inspection|viewing) log\b|\baccess logbook\b/i, "access log"],
  [/\bback-ups?\b/i, "backup"],
  [/\bemail/i, "e-mail"],
  [/\b\w*(organi|authori|recogni|anonymi|encrypt|summari|minimi)z\w*/i, "-ise, -isation"],
  [/\b(color|behavior|favorite|center|catalog|cancell?ation of|canceled|license)\b/i, "British spelling"],
  [/\b(for|of|to|by|with|from) who\b(?! (may|is|can|has)\b.*\?)/i, "those who, whoever, whom"],
  [/\bgive along\b|\btreat(s|ing)? along\b/i, "hand over; also treat"],
]

/** Texts that say such a word all the same, and why. */
const excepted: Readonly<Record<string, string>> = {
  "retention.preset.nl-communicatie.why": "the relationship itself ends, not a person",
  "docs/operate/openid-connect.md": "screens of providers and names of the standard",
  "NOTICE.md": "the names of licences",
  "docs/asvs.md": "the standard's own words",
}

type Said = { readonly key: string; readonly nl: string; readonly en: string }

/** What is filled in and what names a file are no words. */
const spoken = (text: string): string => text.replace(/\{\w+\}|\b[\w/-]+\.(md|csv|txt)\b/g, "…")

async function said(): Promise<readonly Said[]> {
  const files = globSync("{src,web}/**/*.ts", { cwd: house }).filter(
    (file) => !file.endsWith(".test.ts") && readFileSync(join(house, file), "utf8").includes("= pairs({"),
  )
  const texts = new Map<string, Said>()
  for (const file of files) {
    const lists: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = await import(
      join(house, file)
    )
    for (const [key, [nl, en]] of Object.values(lists).flatMap((list) => Object.entries(list)))
      texts.set(key, { key, nl, en })
  }
  return [...texts.values()]
}

/** A manual: Dutch after `NL:` and in its title, English elsewhere; what stands between backticks is typed, not read. */
const manuals = (): readonly Said[] =>
  globSync("{*,docs/**/*,{src,web}/**/*}.md", { cwd: house }).flatMap((file) => {
    const parts = readFileSync(join(house, file), "utf8")
      .replace(/```[^]*?```|`[^`]*`|\*[^*\n]+\*|\]\([^)]*\)|https?:\S+/g, "…")
      .split(/\n(?=\n|# |NL:|EN:)/)
      .filter((part) => !part.trimStart().startsWith("# "))
    const isDutch = (part: string): boolean => part.trimStart().startsWith("NL:")
    return [
      {
        key: file,
        nl: parts.filter(isDutch).join("\n"),
        en: parts.filter((part) => !isDutch(part)).join("\n"),
      },
    ]
  })

const faultsIn = (where: string, text: string, rules: readonly Rule[]): readonly string[] =>
  rules.flatMap(([unsaid, better]) =>
    [...spoken(text).matchAll(new RegExp(unsaid, `${unsaid.flags}g`))].map(
      ([found]) => `${where}: '${found}' is said as '${better}'`,
    ),
  )

test("a thing is called by one word in every text of every room and screen, and in every document", async () => {
  const texts = [...(await said()), ...manuals()]
  assert.ok(texts.length > 3600, `${texts.length} texts`)
  const faults = texts.flatMap(({ key, nl, en }) =>
    [...faultsIn(key, nl, dutch), ...faultsIn(key, en, english)].map((fault) => ({ key, fault })),
  )
  assert.deepEqual(
    faults.filter(({ key }) => excepted[key] === undefined).map(({ fault }) => fault),
    [],
  )
  const needless = Object.keys(excepted).filter((key) => !faults.some((fault) => fault.key === key))
  assert.deepEqual(needless, [], "an exception that nothing needs")
})
