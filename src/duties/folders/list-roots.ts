import type { FolderRoot } from "#ground/config/folders.ts"
import { look, type LookOperation } from "#ground/kernel/operation.ts"
import { listFolderRoots as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { rootsOf } from "./where.ts"

export const listFolderRoots = (roots: readonly FolderRoot[]): LookOperation<typeof act> =>
  look(act, {
    needs: may["folders.manage"],
    logs: { nothing: "folders that the operator named; nothing about a person" },
    run: async (at) => ({ roots: rootsOf(at, roots).map(({ name, path }) => ({ name, path })) }),
  })
