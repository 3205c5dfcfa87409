import { look } from "#ground/kernel/operation.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { totalOf } from "./content.ts"
import { type Certificates, listCertificates as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { listCertificateRows, type ListedCertificate } from "./rows.ts"

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
    return { total, page, size, certificates: certificates.map((one) => listed(at, one)) }
  },
})

function listed(at: Look, { id, issuedAt, certificate }: ListedCertificate): Certificates["certificates"][number] {
  if (certificate === undefined)
    return { id, number: at.say("general.unreadable"), at: issuedAt, destroyed: 0, skipped: 0, unreadable: true }
  const { number = "", kind, at: done, counts, skipped } = certificate
  return { id, number, kind, at: done, destroyed: totalOf(counts), skipped: totalOf(skipped) }
}
