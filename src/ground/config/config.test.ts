import assert from "node:assert/strict"
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { inspect } from "node:util"
import { faultsOf, file, folder, good, key, named } from "#tests/people/configs.ts"
import { readConfig } from "./config.ts"

test("with the least that is needed, the rest has its defaults", () => {
  const config = readConfig(good)

  assert.equal(config.host, "127.0.0.1")
  assert.equal(config.port, 8080)
  assert.equal(config.origin, "http://127.0.0.1:8080")
  assert.equal(config.engine, "sqlite")
  assert.equal(config.language, "nl")
  assert.match(config.data, /^\/.*\/data$/)
  assert.deepEqual(config.mailServer, { host: "mail.example.nl", port: 587, secure: false, loopback: false })
  assert.deepEqual(config.secrets.mailLogin?.reveal(), { user: "praktijk", password: "geheim/woord" })
  assert.equal(config.secrets.masterKey?.reveal().toString("base64"), key)
})

test("everything that is wrong is named at once, and no value is repeated", () => {
  const faults = faultsOf({
    PORT: "tachtig",
    HOEDER_HOST: "0.0.0.0",
    HOEDER_MASTER_KEY: "kort-geheim",
    HOEDER_SMTP: "http://kort-geheim@mail",
    HOEDER_MAIL_FROM: "geen adres",
    HOEDER_DATABASE: "mysql://kort-geheim@db",
    HOEDER_LANGUAGE: "fr",
    HOEDER_TLS_CERT: join(folder, "is-er-niet.pem"),
    HOEDER_DATABSE: "sqlite",
  })

  assert.deepEqual(faults.map((fault) => /^\w+/.exec(fault)?.[0]).toSorted(), [
    "HOEDER_DATABASE",
    "HOEDER_DATABSE",
    "HOEDER_HOST",
    "HOEDER_LANGUAGE",
    "HOEDER_MAIL_FROM",
    "HOEDER_MASTER_KEY",
    "HOEDER_ORIGIN",
    "HOEDER_SMTP",
    "HOEDER_TLS_CERT",
    "HOEDER_TLS_KEY",
    "PORT",
  ])
  assert.doesNotMatch(faults.join(), /kort-geheim|tachtig|geen adres/)
})

test("an address that others can reach needs TLS or a named proxy, and a public origin", () => {
  const open = { ...good, HOEDER_HOST: "0.0.0.0", HOEDER_ORIGIN: "https://hoeder.example.nl" }
  const pem = file("cert.pem", "-")

  assert.deepEqual(named(open), ["HOEDER_HOST"])
  assert.deepEqual(named({ ...open, HOEDER_TRUSTED_PROXY: "10.0.0.5, 10.1.0.0/16" }), [])
  assert.deepEqual(named({ ...open, HOEDER_TLS_CERT: pem, HOEDER_TLS_KEY: pem }), [])
  assert.deepEqual(named({ ...open, HOEDER_TRUSTED_PROXY: "overal" }), ["HOEDER_TRUSTED_PROXY"])
  for (const wide of ["0.0.0.0/0", "0.0.0.0/00", "0.0.0.0/1,128.0.0.0/1", "10.0.0.0/7", "::/1", "::/0", "2001::/31"])
    assert.deepEqual(named({ ...open, HOEDER_TRUSTED_PROXY: wide }), ["HOEDER_TRUSTED_PROXY"], wide)
  assert.deepEqual(named({ ...open, HOEDER_TRUSTED_PROXY: "10.0.0.0/8, 2001:db8::/32" }), [])
  assert.deepEqual(named({ ...open, HOEDER_TRUSTED_PROXY: "10.0.0.5", HOEDER_ORIGIN: undefined }), ["HOEDER_ORIGIN"])
  assert.deepEqual(named({ ...open, HOEDER_TRUSTED_PROXY: "10.0.0.5", HOEDER_ORIGIN: "http://hoeder.example.nl" }), [
    "HOEDER_ORIGIN",
  ])
  assert.deepEqual(named({ ...open, HOEDER_TRUSTED_PROXY: "10.0.0.5", HOEDER_ORIGIN: "https://example.nl/hoeder" }), [
    "HOEDER_ORIGIN",
  ])
})

test("addresses of this machine alone are recognised in every way they are written", () => {
  for (const host of ["127.0.0.1", "127.9.9.9", "::1", "[::1]", "localhost", "::ffff:127.0.0.1"]) {
    assert.deepEqual(named({ ...good, HOEDER_HOST: host }), [], host)
  }
  for (const host of ["::", "192.168.1.2", "localhost.example.nl", "::ffff:10.0.0.1", "127.0.0.1.example.nl"]) {
    assert.ok(named({ ...good, HOEDER_HOST: host }).includes("HOEDER_HOST"), host)
  }
})

test("signing in with an eID card is set up whole, or not at all", () => {
  const pem = file("eid.pem", "-")
  const whole = {
    ...good,
    HOEDER_EID_PORT: "8443",
    HOEDER_EID_TLS_CERT: pem,
    HOEDER_EID_TLS_KEY: pem,
    HOEDER_EID_CA: pem,
    HOEDER_EID_CRL: `${folder}, ${pem}`,
  }

  assert.equal(readConfig(good).eid, undefined)
  assert.deepEqual(readConfig(whole).eid, {
    host: "127.0.0.1",
    port: 8443,
    origin: undefined,
    tls: { certFile: pem, keyFile: pem },
    caFiles: [pem],
    crlPaths: [folder, pem],
    allowsStaleLists: false,
  })
  for (const name of ["PORT", "TLS_CERT", "TLS_KEY", "CA", "CRL"].map((end) => `HOEDER_EID_${end}`))
    assert.deepEqual(named({ ...whole, [name]: undefined }), [name])
  assert.equal(named({ ...good, HOEDER_EID_STALE_CRL: "allow" }).length, 5)
  assert.deepEqual(named({ ...whole, HOEDER_EID_CA: join(folder, "is-er-niet") }), ["HOEDER_EID_CA"])
  assert.deepEqual(named({ ...whole, HOEDER_EID_STALE_CRL: "misschien" }), ["HOEDER_EID_STALE_CRL"])
  assert.deepEqual(named({ ...whole, HOEDER_EID_ORIGIN: "http://eid.example.be" }), ["HOEDER_EID_ORIGIN"])
  assert.deepEqual(named({ ...whole, HOEDER_EID_ORIGIN: "https://eid.example.be/kaart" }), ["HOEDER_EID_ORIGIN"])
})

test("secrets do not print, however they are printed", () => {
  const password = "p0stgres-geheim"
  const config = readConfig({
    ...good,
    HOEDER_DATABASE: `postgres://hoeder:${password}@db.example.nl/hoeder?sslmode=verify-full`,
  })

  const printed = [
    inspect(config, { depth: 9, showHidden: true }),
    JSON.stringify(config),
    `${String(config.secrets.postgresUrl)}`,
  ].join()

  assert.match(printed, /\[secret\]/)
  for (const hidden of [password, key, "geheim/woord", "geheim%2Fwoord"]) assert.ok(!printed.includes(hidden))
  assert.ok(config.secrets.postgresUrl?.reveal().includes(password))
})

test("a configuration does not change", () => {
  const config = readConfig(good)

  assert.ok(
    [config, config.secrets, config.trustedProxies, config.mailServer, config.secrets.masterKey].every(Object.isFrozen),
  )
})

test("folders that practices may have cleaned are named, each for the practices that may use it", () => {
  const root = realpathSync(mkdtempSync(join(folder, "roots-")))
  const [scans, exports] = [join(root, "scans"), join(root, "exports")]
  for (const path of [scans, exports]) mkdirSync(path)
  const HOEDER_FOLDERS = ` linde:scans=${scans} ; linde, iep:export=${exports};`
  assert.deepEqual(readConfig({ ...good, HOEDER_FOLDERS }).folders, [
    { name: "scans", path: scans, practices: ["linde"] },
    { name: "export", path: exports, practices: ["linde", "iep"] },
  ])
  assert.deepEqual(readConfig(good).folders, [])
})

test("every folder that cannot be cleaned safely is a fault of its own, and none is repeated", () => {
  const root = realpathSync(mkdtempSync(join(folder, "roots-")))
  const [scans, within, data, link] = ["scans", "scans/within", "data", "link"].map((name) => join(root, name))
  for (const path of [scans, within, data]) mkdirSync(path ?? "")
  symlinkSync(scans ?? "", link ?? "")
  const entries = [
    "zomaar",
    `linde:Scans=${scans}`,
    "linde:scans=ergens/scans",
    `linde:gone=${root}/is-er-niet`,
    `linde:file=${file("geen-map", "")}`,
    `linde:link=${link}`,
    `linde:dots=${root}/scans/../scans`,
    "linde:all=/",
    `linde:data=${data}`,
    `linde:above=${root}`,
    `linde:good=${scans}`,
    `iep:good=${within}`,
  ]
  const faults = faultsOf({ ...good, HOEDER_DATA: data, HOEDER_FOLDERS: entries.join(";") })
  const numbers = faults.flatMap((fault) => /^HOEDER_FOLDERS: entry (\d+):/.exec(fault)?.[1] ?? [])
  assert.deepEqual(numbers, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"])
  assert.equal(faults.length, 11, "and two folders lie within one another")
  assert.deepEqual(
    faults.filter((fault) => fault.includes(root)),
    [],
  )
  const twice = faultsOf({ ...good, HOEDER_FOLDERS: `linde:good=${scans};iep,linde:good=${data}` })
  assert.deepEqual(twice, ["HOEDER_FOLDERS: expected each name once for a practice"])
})

test("providers within our own network are those of the networks that the operator names; of the demo, on this machine", () => {
  const at = (networks: string) => named({ ...good, HOEDER_PROVIDER_NETWORKS: networks })
  assert.deepEqual(readConfig(good).providerNetworks, [])
  const opened = { ...good, HOEDER_PROVIDER_NETWORKS: "10.0.0.5, 10.1.0.0/16 fd12:3456::/48" }
  assert.deepEqual(readConfig(opened).providerNetworks, ["10.0.0.5", "10.1.0.0/16", "fd12:3456::/48"])
  assert.deepEqual(readConfig({}, { demo: true }).providerNetworks, ["127.0.0.0/8", "::1"])
  for (const bad of [
    "intern",
    "10.0.0.0/33",
    "0.0.0.0/0",
    "::/0",
    "10.0.0.0/7",
    "fc00::/7",
    "keycloak.local",
    "10.0.0.5/",
  ])
    assert.deepEqual(at(bad), ["HOEDER_PROVIDER_NETWORKS"], bad)
})
