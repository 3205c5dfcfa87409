import { randomBytes } from "node:crypto"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { guardedKey } from "#ground/crypto/key.ts"
import { newId, type GroupId, type SessionId, type UserId } from "#ground/kernel/ids.ts"
import { holdMasterKey } from "#gate/keys/master-key.ts"
import { layInOutbox } from "#gate/outbox/outbox.ts"
import { openPractices, type OpenPractice, type Borrower } from "#gate/practices/practices.ts"
import { run } from "#gate/runner/runner.ts"
import { allRooms, gather } from "#main/rooms.ts"
import { somebody } from "#tests/people/people.ts"
import { createPersons, findDoubles, getWithSeal } from "#records/persons/persons.ts"
import { createPerson, getPerson } from "#records/persons/contract.ts"
import { searchPersons } from "#records/search/contract.ts"
const N = Number(process.env["N"] ?? 10000)
const cpuNow = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000 }
const clock = { now: () => Temporal.Now.instant() }
const rooms = allRooms({ send: async () => undefined, close: async () => undefined } as never)
const operations = new Map(gather(rooms, "operations").map((o) => [o.act.name, o]))
const practices = await openPractices({ folder: mkdtempSync(tmpdir() + "/hb-"), engine: { kind: "sqlite" }, clock, custody: holdMasterKey(randomBytes(32) as never), migrations: gather(rooms, "migrations"), kept: 10, post: layInOutbox, wake: () => undefined } as never)
await practices.create({ slug: "linde", name: "x", language: "nl" })
const system: Borrower = { actor: { kind: "system", job: "t" }, language: "nl", permissions: new Set() }
const practice = await new Promise<OpenPractice>((resolve) => void practices.use("linde", async (p) => { resolve(p as OpenPractice); await new Promise((r) => setTimeout(r, 1)) }))
const caller = { practice, language: "nl", permissions: new Set(["persons.read", "persons.write"]), actor: { kind: "user", user: newId<UserId>(clock.now()), groups: [newId<GroupId>(clock.now())], session: newId<SessionId>(clock.now()), from: { address: "127.0.0.1", device: "t" } } } as never
const does = (act: { name: string }, input: unknown) => run(operations.get(act.name) as never, caller, input) as Promise<never>
const measure = async (name: string, times: number, work: () => Promise<unknown>) => {
  const t = cpuNow(), w = performance.now()
  const r = await work()
  console.log(name.padEnd(40), ((cpuNow() - t) / times * 1000).toFixed(1), "us cpu", ((performance.now() - w) / times * 1000).toFixed(1), "us wall", r === undefined ? "" : JSON.stringify(r))
}
const ids: string[] = []
const bulk = async () => { for (let from = 0; from < N; from += 500) ids.push(...await practice.change(system, (at) => createPersons(at, Array.from({ length: 500 }, (_, i) => somebody(from + i))))) }
await measure("bulk create", N, bulk)
if (process.env["DOUBLES"]) await measure("doubles", N, async () => { for (let from = 0; from < N; from += 500) await practice.look(system, (at) => findDoubles(at, Array.from({ length: 500 }, (_, i) => { const p = somebody(from + i); return { name: p.name, birthDate: p.birth?.date } }))) })

if (process.env["SEARCH"]) { for (let k = 0; k < 40; k++) await does(searchPersons, { query: "jansen" }); await measure("search jansen x40", 40, async () => { for (let k = 0; k < 40; k++) await does(searchPersons, { query: "jansen" }) }); process.exit(0) }
if (process.env["READ"]) { await measure("getPerson", 4000, async () => { for (let k = 0; k < 4000; k++) await does(getPerson, { id: ids[k % 2000] }) }); process.exit(0) }
let n = 1e6
for (const conc of [1, 16]) {
  await measure("createPerson c=" + conc, 1600, async () => { for (let i = 0; i < 1600; i += conc) await Promise.all(Array.from({ length: conc }, () => does(createPerson, somebody(n++)))) })
  await measure("getPerson c=" + conc, 16000, async () => { for (let i = 0; i < 16000; i += conc) await Promise.all(Array.from({ length: conc }, (_, j) => does(getPerson, { id: ids[(i + j) % 2000] }))) })
}
await practice.look(system, async (at) => { for (let k = 0; k < 2; k++) await measure("getWithSeal", 20000, async () => { for (let i = 0; i < 20000; i++) await getWithSeal(at, ids[i % 2000] as never) }) })
for (const query of ["jansen", "femke jansen", "ja", "1-1-1930", "p77@voorbeeld.example", "1234ab", undefined])
  for (let k = 0; k < 3; k++) if (k < 2) await does(searchPersons, { query }); else await measure("search " + query, 1, async () => { const f: { total: number; cut: boolean } = await does(searchPersons, { query }); return [f.total, f.cut] })
await measure("letter J", 1, async () => { const f: { total: number; cut: boolean } = await does(searchPersons, { letter: "J" }); return [f.total, f.cut] })
process.exit(0)
