import { newId, type BlobId } from "#ground/kernel/ids.ts"
import { upload } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { asShown } from "./as-shown.ts"
import { startImport as act } from "./contract.ts"
import { hiddenFields } from "./hidden.ts"
import { largestFile } from "./limits.ts"
import { may } from "./permissions.ts"
import { insertImport, newFileKey } from "./rows.ts"
import { workName } from "./work-name.ts"

export const startImport = upload(act, {
  needs: may["intake.run"],
  logs: { event: "intake.started", action: "C", object: "import", of: (_input, output) => ({ thing: output?.id }) },
  receive: async (at, _input, file) => {
    const fileKey = newFileKey()
    const blob = newId<BlobId>(at.now)
    await at.blobs.write(blob, fileKey, atMost(file.bytes, largestFile))
    return { blob, fileKey, fileName: file.name.slice(0, 255) }
  },
  run: async (at, { mode, take, takeDuplicates }, received) => {
    const record = await insertImport(at, actingUser(at), {
      mode,
      take,
      takeDuplicates,
      hidden: hiddenFields(at),
      ...received,
    })
    at.wake(workName)
    return asShown(at, record)
  },
  drop: (at, { blob }) => at.blobs.remove(blob),
})

async function* atMost(bytes: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array, void> {
  let left = most
  for await (const part of bytes) {
    left -= part.length
    if (left < 0) throw refuse("imports.too-large", { megabytes: most / 1024 ** 2 })
    yield part
  }
}
