import { z } from "zod"
import { newStretch, passphraseKey, type Stretch, type GuessCost } from "#ground/crypto/password.ts"
import { open, seal, SealError } from "#ground/crypto/seal.ts"
import { ids } from "#ground/kernel/shapes.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { PracticeOrigin } from "#gate/practices/practices.ts"

/** More than this nobody asks of a machine; a file that does was tampered with. */
const most = { passes: 16, memory: 1024 * 1024 * 1024 }

const keyText = z.string().regex(/^[0-9a-f]{64}$/)

const Content = z.strictObject({
  id: ids.practice,
  slug: z.string(),
  name: z.string(),
  language: z.enum(["nl", "en"]),
  zone: z.string(),
  createdAt: z.string(),
  key: keyText,
  generation: z.int(),
  wrapKey: keyText,
})

/** A small file from which a practice's keys come back with the recovery passphrase: head in the clear, the rest sealed. */
export async function sealRecovery(
  origin: PracticeOrigin,
  generation: number,
  { passphrase, cost }: { readonly passphrase: string; readonly cost?: GuessCost | undefined },
): Promise<Buffer> {
  const wrapKey = origin.wrapKeys.get(generation)
  if (wrapKey === undefined) throw new Error("the wrap key of the keyring that was copied is not there")
  const { id, slug, name, language, zone, createdAt } = origin
  const content: z.input<typeof Content> = {
    id,
    slug,
    name,
    language,
    zone,
    createdAt,
    key: origin.key.toString("hex"),
    generation,
    wrapKey: wrapKey.toString("hex"),
  }
  const stretch = newStretch(cost)
  const head = headOf(stretch)
  const key = await passphraseKey(passphrase, stretch)
  return Buffer.concat([Buffer.from(head), seal(key, head, Buffer.from(JSON.stringify(content)))])
}

/** The practice that a recovery file tells of; refuses a wrong passphrase and a damaged file. */
export async function openRecovery(
  file: Buffer,
  passphrase: string,
): Promise<{ readonly origin: PracticeOrigin; readonly generation: number }> {
  const end = file.indexOf("\n") + 1
  const head = file.subarray(0, end).toString("latin1")
  const stretch = stretchOf(head)
  if (stretch === undefined) throw refuse("backups.damaged", { file: "recovery" })
  const key = await passphraseKey(passphrase, stretch)
  const { generation, wrapKey, key: practiceKey, ...rest } = Content.parse(JSON.parse(openWith(key, head, file, end)))
  const wrapKeys = new Map([[generation, Buffer.from(wrapKey, "hex")]])
  return { origin: { ...rest, key: Buffer.from(practiceKey, "hex"), wrapKeys }, generation }
}

function openWith(key: Parameters<typeof open>[0], head: string, file: Buffer, from: number): string {
  try {
    return open(key, head, file.subarray(from)).toString("utf8")
  } catch (error) {
    if (!(error instanceof SealError)) throw error
    throw error.why === "wrong-key"
      ? refuse("backups.wrong-passphrase")
      : refuse("backups.damaged", { file: "recovery" })
  }
}

const headOf = ({ passes, memory, salt }: Stretch): string =>
  `hoeder-recovery 1 ${passes} ${memory} ${salt.toString("hex")}\n`

function stretchOf(head: string): Stretch | undefined {
  const [, passes = 0, memory = 0, salt = ""] =
    /^hoeder-recovery 1 (\d{1,3}) (\d{1,12}) ([0-9a-f]{32})\n$/.exec(head) ?? []
  const stretch = { passes: Number(passes), memory: Number(memory), salt: Buffer.from(salt, "hex") }
  const isSane =
    stretch.passes >= 1 && stretch.passes <= most.passes && stretch.memory >= 8192 && stretch.memory <= most.memory
  return isSane ? stretch : undefined
}
