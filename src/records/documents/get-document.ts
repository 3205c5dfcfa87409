import { look } from "#ground/kernel/operation.ts"
import { shownUnreadable } from "#ground/kernel/unreadable.ts"
import { namesOfUsers } from "#gate/accounts/accounts.ts"
import { getDossierWithSeal } from "#records/dossiers/dossiers.ts"
import { documentAsSeen } from "./as-seen.ts"
import { getDocument as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { listFiles } from "./file-rows.ts"
import { getWithSeal } from "./rows.ts"

export const getDocument = look(act, {
  needs: may["documents.read"],
  logs: {
    event: "documents.read",
    action: "R",
    object: "document",
    of: ({ id }, document) => ({ person: document?.person, thing: id }),
  },
  run: async (at, { id }) => {
    const { document, seal } = await getWithSeal(at, id)
    const isOpen =
      document.dossier === undefined || (await getDossierWithSeal(at, document.dossier)).dossier.state === "open"
    const userName = await namesOfUsers(at)
    const files = (await listFiles(at, seal, [id])).toReversed()
    return {
      ...(await documentAsSeen(at, document, isOpen)),
      versions: files.map(({ fileVersion, addedAt, addedBy, content }) => ({
        fileVersion,
        name: content.name,
        size: content.size,
        addedAt,
        addedBy: userName(addedBy),
        ...shownUnreadable(content),
      })),
    }
  },
})
