import type { DataKind } from "#ground/kernel/data-kind.ts"
import { download, type DownloadOperation } from "#ground/kernel/operation.ts"
import { exportPerson } from "./contract.ts"
import { zipPerson } from "./person-zip.ts"
import { may } from "./permissions.ts"

export const exportPersonFrom = (dataKinds: readonly DataKind[]): DownloadOperation<typeof exportPerson> =>
  download(exportPerson, {
    needs: may["portability.export"],
    stepUp: "leaks",
    logs: { event: "portability.exported", action: "E", object: "person", of: ({ id }) => ({ person: id }) },
    run: async (at, { id, content, password }) => {
      const { name, bytes, count } = await zipPerson(at, dataKinds, id, { content, password })
      return {
        name,
        type: "application/zip",
        shown: "attachment",
        bytes,
        delivered: () => ({ person: id, count }),
      }
    },
  })
