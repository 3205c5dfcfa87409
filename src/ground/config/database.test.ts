import assert from "node:assert/strict"
import { test } from "node:test"
import { good, named } from "#tests/people/configs.ts"
import type { Environment } from "./read.ts"

test("a database elsewhere is spoken to over TLS that is checked by name, and nothing else will do", () => {
  const at = (url: string, more: Environment = {}) => named({ ...good, HOEDER_DATABASE: url, ...more })
  for (const url of [
    "postgres://u:p@127.0.0.1/x",
    "postgres://u:p@localhost:5433/x",
    "postgres://u:p@[::1]/x",
    "postgres:///x?host=/var/run/postgresql&user=u",
    "postgres://u:p@%2Fvar%2Frun%2Fpostgresql/x",
    "postgres:///x",
    "postgres://u:p@192.0.2.1/x?sslmode=verify-full",
    "postgres://u:p@db.example.nl/x?sslmode=verify-full&sslrootcert=/etc/ca.pem",
  ])
    assert.deepEqual(at(url), [], url)
  for (const url of [
    "postgres://u:p@192.0.2.1/x",
    "postgres://u:p@db.example.nl/x",
    ...["disable", "prefer", "require", "verify-ca", "no-verify", "VERIFY-FULL"].map(
      (mode) => `postgresql://u:p@db.example.nl/x?sslmode=${mode}`,
    ),
    "postgres://u:p@db.example.nl/x?sslmode=verify-full&sslmode=disable",
    "postgres://u:p@db.example.nl/x?sslmode=verify-full&ssl=0",
    "postgres://u:p@db.example.nl/x?sslmode=verify-full&uselibpqcompat=true",
    "postgres://u:p@localhost/x?host=db.example.nl",
    "postgres://u:p@localhost.example.nl/x",
    "postgres://u:p@127.0.0.1.example.nl/x",
  ])
    assert.deepEqual(at(url), ["HOEDER_DATABASE"], url)
  assert.deepEqual(at("postgres:///x", { PGHOST: "db.example.nl" }), ["HOEDER_DATABASE"])
})
