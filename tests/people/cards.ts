import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { request } from "node:https"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { EidListener } from "#ground/config/eid.ts"

/** A card in a reader: what a browser shows after the PIN. */
export type Card = { readonly cert: Buffer; readonly key: Buffer; readonly serial: string }

type Made = {
  readonly commonName?: string
  /** The subject's serialNumber: on a Belgian card the national number. */
  readonly number?: string
  readonly usage?: "authentication" | "signature" | "server"
  /** Days from now. */
  readonly from?: number
  readonly until?: number
  readonly by?: Authority
}

type Authority = { readonly name: string; readonly folder: string }

/** Everything that makes cards: authorities in the shape of the Belgian ones, made by the OpenSSL command. */
export interface CardMaker {
  readonly folder: string
  /** The roots that a program trusts, in one file. */
  readonly caFile: string
  /** The folder of revocation lists. */
  readonly crlFolder: string
  /** TLS for a listener on 127.0.0.1. */
  readonly tls: { readonly certFile: string; readonly keyFile: string }
  card(made?: Made): Card
  /** An authority that nobody trusts, with the same names. */
  stranger(): Authority
  revoke(card: Card): void
  /** Writes the list of the authority for cards, valid until so many days from now. */
  list(days?: number, file?: string): void
  close(): void
}

const digits = (moment: Temporal.Instant): string => moment.toString({ smallestUnit: "second" }).replace(/[-T:]/g, "")
const inDays = (days: number): string => digits(Temporal.Now.instant().add({ hours: days * 24 }))

const configuration = (folder: string): string => `
[ca]
default_ca = own
[own]
database = ${folder}/index.txt
new_certs_dir = ${folder}
certificate = ${folder}/ca.crt
private_key = ${folder}/ca.key
serial = ${folder}/serial
crlnumber = ${folder}/crlnumber
default_md = sha256
policy = any
unique_subject = no
string_mask = utf8only
[any]
countryName = optional
commonName = optional
surname = optional
givenName = optional
serialNumber = optional
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[between]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
certificatePolicies = 2.16.56.9.1.1.7
[authentication]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = clientAuth, emailProtection
[signature]
basicConstraints = CA:FALSE
keyUsage = critical, nonRepudiation
[server]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = IP:127.0.0.1
[req]
distinguished_name = none
prompt = no
[none]
CN = none
`

const openssl = (...words: string[]): void => void execFileSync("openssl", words, { stdio: "pipe" })

const newKey = (file: string): void => openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", file)

/** An authority of its own; with `by` it is made by another. */
function authority(folder: string, subject: string, by?: Authority): Authority {
  mkdirSync(folder, { recursive: true })
  const config = join(folder, "openssl.cnf")
  writeFileSync(config, configuration(folder))
  writeFileSync(join(folder, "index.txt"), "")
  writeFileSync(join(folder, "serial"), "1001\n")
  writeFileSync(join(folder, "crlnumber"), "01\n")
  newKey(join(folder, "ca.key"))
  const made = { name: subject, folder }
  if (by === undefined) {
    const own = ["-key", join(folder, "ca.key"), "-config", config, "-extensions", "root", "-subj", subject]
    openssl("req", "-x509", "-new", ...own, "-days", "3650", "-out", join(folder, "ca.crt"))
  } else {
    issue(by, join(folder, "ca.key"), join(folder, "ca.crt"), subject, "between", -1, 3650)
  }
  return made
}

/** Makes a certificate of a key; gives nothing, writes it to `file`. */
function issue(
  by: Authority,
  key: string,
  file: string,
  subject: string,
  extensions: string,
  from: number,
  until: number,
): void {
  const config = join(by.folder, "openssl.cnf")
  openssl("req", "-new", "-utf8", "-key", key, "-config", config, "-subj", subject, "-out", `${file}.csr`)
  const when = ["-startdate", inDays(from), "-enddate", inDays(until)]
  const what = ["-in", `${file}.csr`, "-out", file, "-extensions", extensions, "-notext", "-batch"]
  openssl("ca", "-utf8", "-config", config, ...when, ...what)
}

/** Opens a maker of cards in a folder of its own. */
export function openCardMaker(): CardMaker {
  const folder = mkdtempSync(join(tmpdir(), "hoeder-cards-"))
  const root = authority(join(folder, "root"), "/C=BE/CN=Belgium Root CA9")
  const citizen = authority(join(folder, "citizen"), "/C=BE/CN=Citizen CA/serialNumber=202601", root)
  const crlFolder = join(folder, "crl")
  mkdirSync(crlFolder)
  const tls = { certFile: join(folder, "server.crt"), keyFile: join(folder, "server.key") }
  newKey(tls.keyFile)
  issue(root, tls.keyFile, tls.certFile, "/CN=127.0.0.1", "server", -1, 30)
  let made = 0

  const writeList = (by: Authority, days: number, file: string): void => {
    const [config, out] = [join(by.folder, "openssl.cnf"), join(crlFolder, file)]
    const when = ["-crl_lastupdate", inDays(Math.min(-1, days - 1)), "-crl_nextupdate", inDays(days)]
    openssl("ca", "-gencrl", "-config", config, ...when, "-out", `${out}.new`)
    // Written beside it and put in place at once, as whoever fetches lists should.
    openssl("crl", "-in", `${out}.new`, "-outform", "DER", "-out", out)
    rmSync(`${out}.new`)
  }
  writeList(root, 90, "root.crl")
  writeList(citizen, 7, "citizen.crl")

  const maker: CardMaker = {
    folder,
    caFile: join(root.folder, "ca.crt"),
    crlFolder,
    tls,
    card: ({ usage = "authentication", from = -1, until = 30, by = citizen, ...rest } = {}) => {
      made += 1
      const [key, file] = [join(folder, `card-${made}.key`), join(folder, `card-${made}.crt`)]
      const { commonName = "Anna Bos (Authentication)", number = "85073003328" } = rest
      newKey(key)
      const subject = `/C=BE/CN=${commonName}/SN=Bos/GN=Anna/serialNumber=${number}`
      issue(by, key, file, subject, usage, from, until)
      const cert = Buffer.concat([readFileSync(file), readFileSync(join(by.folder, "ca.crt"))])
      return { cert, key: readFileSync(key), serial: file }
    },
    stranger: () => {
      const other = authority(join(folder, "stranger-root"), "/C=BE/CN=Belgium Root CA9")
      return authority(join(folder, "stranger"), "/C=BE/CN=Citizen CA/serialNumber=202601", other)
    },
    revoke: ({ serial }) => openssl("ca", "-config", join(citizen.folder, "openssl.cnf"), "-revoke", serial),
    list: (days = 7, file = "citizen.crl") => writeList(citizen, days, file),
    close: () => rmSync(folder, { recursive: true }),
  }
  return maker
}

/** Goes to the card's listener over TLS with this card in the reader, or with none; gives where it is sent on to. */
export function showCard(
  address: string,
  maker: CardMaker,
  card?: Card,
): Promise<{ readonly status: number; readonly location: URL | undefined; readonly text: string }> {
  const shown = card === undefined ? {} : { cert: card.cert, key: card.key }
  return new Promise((resolve, reject) => {
    const asked = request(address, { ...shown, ca: readFileSync(maker.caFile), agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer
        .on("data", (part: Buffer) => parts.push(part))
        .on("end", () => {
          const { location } = answer.headers
          const text = Buffer.concat(parts).toString()
          resolve({ status: answer.statusCode ?? 0, location: URL.parse(location ?? "") ?? undefined, text })
        })
    })
    asked.on("error", reject).end()
  })
}

/** A listener for its cards, on a port that is free. */
export const listenerOf = (maker: CardMaker, more: Partial<EidListener> = {}): EidListener => ({
  host: "127.0.0.1",
  port: 0,
  origin: undefined,
  tls: maker.tls,
  caFiles: [maker.caFile],
  crlPaths: [maker.crlFolder],
  allowsStaleLists: false,
  ...more,
})
