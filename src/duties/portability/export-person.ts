import { download } from "#ground/kernel/operation.ts"
import { exportPerson as act } from "./contract.ts"
import { zipPerson } from "./person-zip.ts"
import { may } from "./permissions.ts"

export const exportPerson = download(act, {
  needs: may["portability.export"],
  stepUp: "leaks",
  logs: { event: "portability.exported", action: "E", object: "person", of: ({ id }) => ({ person: id }) },
  run: async (at, { id, content, password }) => {
    const { name, bytes, count } = await zipPerson(at, id, { content, password })
    return {
      name,
      type: "application/zip",
      shown: "attachment",
      bytes,
      delivered: () => ({ person: id, count }),
    }
  },
})
