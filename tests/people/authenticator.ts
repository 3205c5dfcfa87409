import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto"
import type { NewPasskey, PasskeyAnswer, PasskeyCreation, PasskeyRequest } from "#gate/accounts/contract.ts"

type Lie = {
  /** Where the browser says that it is. */
  readonly origin?: string
  /** The site whose name is signed. */
  readonly rpId?: string
  /** Whether the authenticator says that it knew its owner. */
  readonly verified?: boolean
  /** How often it says that it was used. */
  readonly counter?: number
  readonly challenge?: string
}

/** A security key without a browser, so that it can also say what no browser would. */
export interface Authenticator {
  make(request: PasskeyCreation, lie?: Lie): NewPasskey
  sign(request: PasskeyRequest, lie?: Lie): PasskeyAnswer
}

const sha256 = (bytes: string | Buffer): Buffer => createHash("sha256").update(bytes).digest()

/** A fresh one, with one credential (ES256), at a site. */
export function anAuthenticator(origin: string): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const id = randomBytes(32)
  let uses = 0
  const credential = { id: id.toString("base64url"), rawId: id.toString("base64url"), type: "public-key" } as const
  const authenticatorData = (rpId: string, lie: Lie, rest = Buffer.alloc(0)): Buffer => {
    const flags = 0x01 | (lie.verified === false ? 0 : 0x04) | (rest.length > 0 ? 0x40 : 0)
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(lie.counter ?? (uses += 1))
    return Buffer.concat([sha256(lie.rpId ?? rpId), Buffer.from([flags]), counter, rest])
  }
  const clientData = (type: string, challenge: string, lie: Lie): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge: lie.challenge ?? challenge, origin: lie.origin ?? origin }))
  return {
    make: (request, lie = {}) => {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const attested = Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)])
      const authData = authenticatorData(request.rp.id, lie, attested)
      const attestation = cborMap([
        [cborText("fmt"), cborText("none")],
        [cborText("attStmt"), cborMap([])],
        [cborText("authData"), cborBytes(authData)],
      ])
      return {
        ...credential,
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData("webauthn.create", request.challenge, lie).toString("base64url"),
          attestationObject: attestation.toString("base64url"),
          transports: ["usb"],
        },
      }
    },
    sign: (request, lie = {}) => {
      const authData = authenticatorData(request.rpId, lie)
      const said = clientData("webauthn.get", request.challenge, lie)
      const signature = createSign("sha256")
        .update(Buffer.concat([authData, sha256(said)]))
        .sign(privateKey)
      return {
        ...credential,
        clientExtensionResults: {},
        response: {
          clientDataJSON: said.toString("base64url"),
          authenticatorData: authData.toString("base64url"),
          signature: signature.toString("base64url"),
        },
      }
    },
  }
}

/** The public key as authenticators give it (RFC 9052: EC2, ES256, P-256, x, y). */
function coseKey(key: KeyObject): Buffer {
  const { x = "", y = "" } = key.export({ format: "jwk" })
  return cborMap([
    [Buffer.from([0x01]), Buffer.from([0x02])],
    [Buffer.from([0x03]), Buffer.from([0x26])],
    [Buffer.from([0x20]), Buffer.from([0x01])],
    [Buffer.from([0x21]), cborBytes(Buffer.from(x, "base64url"))],
    [Buffer.from([0x22]), cborBytes(Buffer.from(y, "base64url"))],
  ])
}

// As much of CBOR (RFC 8949) as an authenticator speaks: short maps, texts and byte strings.
const cborMap = (pairs: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([Buffer.from([0xa0 + pairs.length]), ...pairs.flat()])
const cborText = (text: string): Buffer => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])
const cborBytes = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([0x58, bytes.length]), bytes])
