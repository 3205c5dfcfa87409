import { existsSync } from "node:fs"
import type { FastifyInstance, FastifyRequest } from "fastify"
import type { Operation } from "#ground/kernel/operation.ts"
import { getHealth } from "#doors/http/contract.ts"
import {
  addPages,
  addRoutes,
  type Described,
  makeSite,
  openApi,
  pathOf,
  rawInput,
  type SiteSetting,
  watchMethods,
  type WithCaller,
} from "#doors/http/http.ts"
import { requireSession, withSession, withVisitor } from "./callers.ts"
import { cookies as makeCookies } from "./cookies.ts"
import type { SignInDoor } from "./door.ts"
import { addSignInRoutes, signInActs } from "./routes.ts"

export type SignInSiteSetting = SiteSetting &
  Pick<SignInDoor, "audience" | "practices" | "knows"> & {
    /** Where this site is found, for links in mail. */
    readonly site: { readonly origin: string }
    readonly operations: readonly Operation[]
    readonly version: string
    /** The folder of the built pages; without it there is only the API. */
    readonly pages: string
  }

/**
 * A site at which those of one audience sign in: API, signing in, pages. `addOwn` adds the routes that this site alone has, and gives
 * their acts.
 */
export async function signInSite(
  setting: SignInSiteSetting,
  addOwn: (door: SignInDoor) => readonly Described[],
): Promise<FastifyInstance> {
  const { practices, audience, operations, knows } = setting
  const openTo = openRoutes(operations)
  const needing = new Set(operations.map(({ act }) => pathOf(act)))
  const isOpen = (request: FastifyRequest): boolean =>
    openTo.get(request.routeOptions.url ?? "")?.has(request.method) === true
  const mayBring = async (request: FastifyRequest): Promise<boolean> => {
    if (!needing.has(request.routeOptions.url ?? "") || isOpen(request)) return false
    await requireSession(door, request)
    return true
  }
  const { app, setReader } = await makeSite({ ...setting, mayBring })
  const nameMethods = watchMethods(app)
  const isSecure = setting.tls !== undefined || setting.origin?.startsWith("https:") === true
  const door: SignInDoor = { app, practices, audience, knows, cookies: makeCookies(audience, isSecure) }

  const withCaller: WithCaller = (request, _reply, work) => {
    const hasSession = door.cookies.session(request) !== undefined
    const slug = isOpen(request) && !hasSession ? namedPractice(request) : undefined
    if (slug !== undefined) return withVisitor(door, slug, request, work)
    return withSession(door, request, (caller) => {
      setReader(request, caller.language, caller.practice.personWord)
      return work(caller)
    })
  }

  addRoutes(app, operations, withCaller)
  addSignInRoutes(door, setting.site)
  const health: Described = { act: getHealth, needs: "nobody" }
  const described = [...operations, ...signInActs, ...addOwn(door), health]
  // Made when somebody asks for it: whoever starts the program would wait half a second for it.
  let document: ReturnType<typeof openApi> | undefined
  const describe = () => openApi(described, setting.version, door.cookies.name, setting.words.in("en"))
  app.get("/api/openapi.json", async () => (document ??= describe()))
  app.get(pathOf(getHealth), async () => ({ healthy: true, version: setting.version }))
  if (existsSync(setting.pages)) await addPages(app, setting.pages)
  nameMethods()
  return app
}

/** The routes that a visitor may use, by path and method. */
function openRoutes(operations: readonly Operation[]): ReadonlyMap<string, ReadonlySet<string>> {
  const open = new Map<string, Set<string>>()
  for (const { act, needs } of operations) {
    if (needs !== "nobody") continue
    open.set(pathOf(act), (open.get(pathOf(act)) ?? new Set()).add(act.route.split(" ")[0] ?? ""))
  }
  return open
}

/** The practice that a visitor's request names, itself or through a link that was mailed. */
function namedPractice(request: FastifyRequest): string | undefined {
  const input = rawInput(request)
  if (typeof input !== "object" || input === null) return undefined
  type Named = { readonly practice?: unknown }
  const { practice, invitation, link } = input as Named & { invitation?: Named | null; link?: Named | null }
  const slug = practice ?? invitation?.practice ?? link?.practice
  return typeof slug === "string" ? slug : undefined
}
