import { look } from "#ground/kernel/operation.ts"
import { asListed } from "./as-shown.ts"
import { listImports as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { listImportRecords } from "./rows.ts"

export const listImports = look(act, {
  needs: may["intake.run"],
  logs: {
    event: "intake.listed",
    action: "R",
    object: "import",
    of: (_input, output) => ({ count: output?.imports.length }),
  },
  run: async (at) => ({ imports: (await listImportRecords(at, 50)).map((record) => asListed(at, record)) }),
})
