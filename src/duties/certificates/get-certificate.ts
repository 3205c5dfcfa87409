import { download } from "#ground/kernel/operation.ts"
import { certificateFile } from "./certificate-file.ts"
import { getCertificate as act } from "./contract.ts"
import { may } from "./permissions.ts"

export const getCertificate = download(act, {
  needs: may["certificates.read"],
  logs: { event: "certificates.fetched", action: "R", object: "certificate", of: ({ id }) => ({ thing: id }) },
  run: (at, { id, format }) => certificateFile(at, id, format),
})
