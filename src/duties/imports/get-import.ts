import { look } from "#ground/kernel/operation.ts"
import { asShown } from "./as-shown.ts"
import { getImport as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { getImportRecord } from "./rows.ts"

export const getImport = look(act, {
  needs: may["intake.run"],
  logs: { event: "intake.read", action: "R", object: "import", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => asShown(at, await getImportRecord(at, id)),
})
