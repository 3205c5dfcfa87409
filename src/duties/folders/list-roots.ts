import { look } from "#ground/kernel/operation.ts"
import { listFolderRoots as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { rootsOf } from "./where.ts"

export const listFolderRoots = look(act, {
  needs: may["folders.manage"],
  logs: { nothing: "folders that the operator named; nothing about a person" },
  run: async (at) => ({ roots: rootsOf(at).map(({ name, path }) => ({ name, path })) }),
})
