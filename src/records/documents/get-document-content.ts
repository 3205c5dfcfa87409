import { download } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { isUnreadable } from "#ground/kernel/unreadable.ts"
import { getDocumentContent as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { previewOf } from "./preview.ts"
import { listFiles } from "./file-rows.ts"
import { getWithSeal } from "./rows.ts"

export const getDocumentContent = download(act, {
  needs: may["documents.read"],
  logs: {
    event: "documents.opened",
    action: "R",
    object: "document",
    of: ({ id }) => ({ thing: id }),
  },
  run: async (at, { id, fileVersion, show }) => {
    const { document, seal } = await getWithSeal(at, id)
    const wanted = fileVersion ?? document.fileVersion
    const file = (await listFiles(at, seal, [id])).find((one) => one.fileVersion === wanted)
    if (file === undefined) throw refuse("general.not-found")
    const { type, size } = file.content
    const isNamed = wanted === document.fileVersion && !isUnreadable(document.content)
    return {
      name: isNamed ? document.content.name : file.content.name,
      type,
      // Of one that cannot be read only the bytes are left.
      ...(isUnreadable(file.content) ? {} : { size }),
      shown: show && previewOf(type) !== "none" ? "inline" : "attachment",
      bytes: at.blobs.read(file.blob, seal.fileKey(file.blob)),
      about: { person: document.person, thing: id },
    }
  },
})
