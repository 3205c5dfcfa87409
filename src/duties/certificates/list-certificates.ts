import { look } from "#ground/kernel/operation.ts"
import { totalOf } from "./content.ts"
import { listCertificates as act } from "./contract.ts"
import { may } from "./policy.ts"
import { listCertificateRows } from "./rows.ts"

export const listCertificates = look(act, {
  needs: may["certificates.read"],
  logs: {
    event: "certificates.listed",
    action: "R",
    object: "certificate",
    of: (_input, output) => ({ count: output?.certificates.length }),
  },
  run: async (at, { page, size }) => {
    const { total, certificates } = await listCertificateRows(at, { page, size })
    const listed = certificates.map(({ id, certificate: { number = "", kind, at: done, counts, skipped } }) => ({
      id,
      number,
      kind,
      at: done,
      destroyed: totalOf(counts),
      skipped: totalOf(skipped),
    }))
    return { total, page, size, certificates: listed }
  },
})
