import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { X509Certificate } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { after, before, test } from "node:test"
import fc from "fast-check"
import { type CardMaker, openCardMaker } from "#tests/people/cards.ts"
import { keyUsageOf, nationalNumberOf, serialOf } from "./certificate.ts"
import { DerError } from "./der.ts"
import { isMadeBy, readRevocationList } from "./revocation-list.ts"

const made: { maker?: CardMaker } = {}
const maker = (): CardMaker => {
  assert.ok(made.maker)
  return made.maker
}
before(() => void (made.maker = openCardMaker()))
after(() => made.maker?.close())

const file = (...path: string[]): Buffer => readFileSync(join(maker().folder, ...path))
const certificate = (...path: string[]): X509Certificate => new X509Certificate(file(...path))

test("a list says who is revoked, who made it and until when it holds, as OpenSSL reads it", () => {
  const [kept, lost] = [maker().card(), maker().card()]
  maker().revoke(lost)
  maker().list(3)
  const list = readRevocationList(file("crl", "citizen.crl"))
  const openssl = (...words: string[]) =>
    execFileSync("openssl", ["crl", "-in", join(maker().crlFolder, "citizen.crl"), "-noout", ...words], {
      encoding: "utf8",
    })

  assert.deepEqual([...list.revoked], [serialOf(new X509Certificate(lost.cert))])
  assert.equal(serialOf(new X509Certificate(kept.cert)), new X509Certificate(kept.cert).serialNumber.toLowerCase())
  const until = new Date(/=(.*)/.exec(openssl("-nextupdate"))?.[1] ?? "")
  assert.equal(list.nextAt?.epochMilliseconds, until.getTime())
  assert.ok(isMadeBy(list, certificate("citizen", "ca.crt")))
  assert.ok(!isMadeBy(list, certificate("root", "ca.crt")))

  const pem = execFileSync("openssl", ["crl", "-in", join(maker().crlFolder, "citizen.crl")])
  assert.deepEqual(readRevocationList(pem), list)
})

test("a list that was changed, or that somebody else made with the same name, is not believed", () => {
  const bytes = file("crl", "citizen.crl")
  const other = maker().stranger()

  assert.ok(!isMadeBy(readRevocationList(bytes), certificate("stranger", "ca.crt")), other.name)
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ change
      try {
        return !isMadeBy(readRevocationList(changed), certificate("citizen", "ca.crt"))
      } catch (error) {
        if (error instanceof DerError) return true
        throw error
      }
    }),
  )
})

test("bytes that are no list are refused as such, however long they say they are", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      assert.throws(() => readRevocationList(Buffer.from(bytes)), DerError)
    }),
  )
  const whole = file("crl", "citizen.crl")
  for (let length = 0; length < whole.length; length += 1)
    assert.throws(() => readRevocationList(whole.subarray(0, length)), DerError)
})

test("what a key is for and whose card it is are read from the certificate", () => {
  const card = new X509Certificate(maker().card().cert)

  assert.deepEqual(keyUsageOf(card), { signs: true, commits: false, signsLists: false })
  assert.deepEqual(keyUsageOf(certificate("citizen", "ca.crt")), { signs: false, commits: false, signsLists: true })
  assert.equal(nationalNumberOf(card), "85073003328")
  assert.equal(nationalNumberOf(certificate("citizen", "ca.crt")), undefined)
})
