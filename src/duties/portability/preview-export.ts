import { look } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { previewExport as act } from "./contract.ts"
import { fileName } from "./person-zip.ts"
import { may } from "./permissions.ts"
import { survey, type SelectedKind } from "./selection.ts"

export const previewExport = look(act, {
  needs: may["portability.export"],
  logs: { event: "portability.previewed", action: "R", object: "person", of: ({ id }) => ({ person: id }) },
  run: async (at, { id, content }) => {
    const selection = await survey(at, id, content)
    if (selection.root === undefined) throw refuse("general.not-found")
    const kinds = selection.kinds.filter(({ count, leftOut }) => count > 0 || leftOut.size > 0)
    return {
      fileName: fileName(selection),
      kinds: kinds.map((kind) => ({
        name: kind.dataKind.name,
        label: at.say(kind.dataKind.label),
        count: kind.count,
        files: kind.files,
        bytes: kind.bytes,
        leftOut: leftOutOf(kind),
        unreadable: kind.unreadable.length,
      })),
    }
  },
})

const leftOutOf = ({ leftOut }: SelectedKind): number => leftOut.values().reduce((sum, count) => sum + count, 0)
