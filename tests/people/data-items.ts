import { createHash } from "node:crypto"
import { crc32 } from "node:zlib"
import { z } from "zod"
import { stays } from "#ground/kernel/removal.ts"
import type { FieldRule, DataItem, DataFile, DataKind } from "#ground/kernel/data-kind.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { onlyWords, type Room } from "#ground/kernel/room.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { day, instant, partialDay } from "#ground/kernel/shapes.ts"
import { table } from "#ground/kernel/table.ts"
import { allRooms } from "#main/rooms.ts"
import { aProgram } from "./program.ts"

export const anna = "0199a000-0000-7000-8000-000000000001" as PersonId

// The kinds of data of this test carry their own things, so nothing is borrowed from a practice but its name and the time.
/** A look into a program that keeps these kinds of data. */
export function lookAmong(dataKinds: readonly DataKind[]): Look {
  const program = aProgram([roomOf(dataKinds), ...texts])
  return { ...look, program, sayIn: (language) => program.words.in(language) }
}

/** They are called by the texts of the rooms that there are. */
const texts = allRooms.map(({ words }) => onlyWords(words))

const roomOf = (dataKinds: readonly DataKind[]): Room => ({ ...onlyWords({}), dataKinds })

const look = {
  practice: { slug: "linde", name: "Praktijk De Linde & Zn", language: "nl", zone: "Europe/Amsterdam" },
  now: Temporal.Instant.from("2026-11-22T09:00:00Z"),
  language: "nl",
  say: (key: string) => key,
} as unknown as Look

const practice = (label: FieldRule["label"], more: Partial<FieldRule> = {}): FieldRule => ({
  label,
  from: "practice",
  support: "hide",
  ...more,
})
const person = (label: FieldRule["label"], more: Partial<FieldRule> = {}): FieldRule =>
  practice(label, { ...more, from: "person" })

type Told = Pick<DataKind, "name" | "label" | "shape" | "fields" | "export"> & {
  readonly subject?: DataKind["subject"]
  readonly holds: readonly DataItem[]
}

const dataKind = ({ holds, ...told }: Told): DataKind => ({
  subject: "person_id",
  table: table(told.name, {}, { undeciding: "is in no database" }),
  category: "ordinary",
  purpose: "portability.kind",
  basis: "contract",
  removal: stays,
  cleanUp: "goes",
  anonymise: "goes",
  ...told,
  list: async function* () {
    yield* holds
  },
})

const file = (name: string, content: string, broken = false): DataFile => {
  const bytes = Buffer.from(content)
  return {
    name,
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    crc32: crc32(bytes),
    bytes: async function* () {
      yield bytes.subarray(0, 3)
      if (broken) throw new Error("the seal is broken")
      yield bytes.subarray(3)
    },
  }
}

export const hostile = `<b>&"]]>\u0000\u0008\ud800\ufffe é 👩‍⚕️ \u202e`

export const dataKinds = (more: { entries?: number } = {}): readonly DataKind[] => [
  dataKind({
    name: "document",
    label: "portability.files",
    export: { order: 9, within: "dossier" },
    shape: z.strictObject({ description: z.string().optional() }),
    fields: { description: person("portability.value") },
    holds: [
      {
        id: "f1",
        within: "d1",
        title: "Brief.pdf",
        values: { description: "van thuis" },
        file: file("Brief.pdf", "inhoud een"),
      },
      {
        id: "f2",
        within: "d1",
        title: "brief.PDF",
        values: { description: "stuk" },
        file: file("brief.PDF", "inhoud twee", true),
      },
      { id: "f3", title: "CON", values: {}, file: file("../CON", "inhoud drie") },
      {
        id: "f4",
        within: "d1",
        title: "kladje",
        values: {},
        leftOut: "working-note",
        file: file("kladje.txt", "geheim"),
      },
    ],
  }),
  dataKind({
    name: "entry",
    label: "portability.ground",
    export: { order: 6, within: "dossier" },
    shape: z.strictObject({ happenedAt: instant, text: z.string() }),
    fields: { happenedAt: practice("portability.value"), text: practice("portability.field", { written: true }) },
    holds: [
      ...Array.from({ length: more.entries ?? 2 }, (_, nth): DataItem => ({
        id: `e${nth}`,
        within: "d1",
        title: `Contact ${nth}`,
        values: {
          happenedAt: "2026-02-03T10:00:00.000Z",
          text: `Iets **vets** ${nth}\n\n1. een\n2. twee\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[site](https://example.org) [niet](javascript:alert(1))`,
        },
      })),
      {
        id: "x1",
        within: "d1",
        title: "werk",
        values: { happenedAt: "2026-02-03T10:00:00.000Z", text: "WERKAANTEKENING" },
        leftOut: "working-note",
      },
      {
        id: "x2",
        within: "d1",
        title: "derde",
        values: { happenedAt: "2026-02-03T10:00:00.000Z", text: "OVER DE BUURMAN" },
        leftOut: "third-person",
      },
    ],
  }),
  dataKind({
    name: "dossier",
    label: "portability.kind",
    export: { order: 5 },
    shape: z.strictObject({
      openedOn: day,
      open: z.boolean(),
      other: z.union([z.strictObject({ person: z.string() }), z.strictObject({ erased: z.literal(true) })]).nullable(),
    }),
    fields: {
      openedOn: practice("portability.value"),
      open: practice("portability.yes"),
      other: practice("portability.no", {
        fields: { person: practice("portability.kind"), erased: practice("portability.kind") },
      }),
    },
    holds: [
      {
        id: "d1",
        title: "Knie: links/rechts",
        values: { openedOn: "2026-01-02", open: true, other: { erased: true } },
      },
    ],
  }),
  dataKind({
    name: "person",
    subject: "id",
    label: "portability.field",
    export: { order: 1 },
    shape: z.strictObject({
      number: z.string(),
      familyName: z.string(),
      birth: partialDay.optional(),
      gender: z.enum(["M", "V"]).optional(),
      phones: z.array(z.strictObject({ kind: z.string(), number: z.string() })),
      secret: z.string().optional(),
    }),
    fields: {
      number: practice("portability.count"),
      familyName: person("portability.value"),
      birth: person("portability.size"),
      gender: person("portability.yes"),
      phones: person("portability.no", {
        fields: { kind: practice("portability.kind"), number: person("portability.value") },
      }),
      secret: practice("portability.kind", { technical: true }),
    },
    holds: [
      {
        id: anna,
        title: "Anna de Vries",
        values: {
          number: "1042",
          familyName: hostile,
          birth: "1985-02-01",
          gender: "V",
          phones: [{ kind: "mobile", number: "+31612345678" }],
          secret: "kenmerk-7",
        },
      },
    ],
  }),
]
