import { existsSync } from "node:fs"
import type { FastifyInstance, FastifyRequest } from "fastify"
import type { z } from "zod"
import type { Operation } from "#ground/kernel/operation.ts"
import { staff } from "#gate/accounts/accounts.ts"
import type { Providers } from "#gate/oidc/oidc.ts"
import type { Practices } from "#gate/practices/practices.ts"
import { getHealth, getWelcome } from "#doors/http/contract.ts"
import {
  addPages,
  addRoutes,
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
import { addEidRoutes } from "./eid.ts"
import { addLockRoutes } from "./lock.ts"
import { addOidcRoutes } from "./oidc.ts"
import { addPasskeyRoutes } from "./passkeys.ts"
import { addSignInRoutes, cookieActs } from "./sign-in.ts"
import { addSignInWays } from "./sign-in-ways.ts"

export type StaffSetting = SiteSetting & {
  readonly practices: Practices
  /** Where this site is found, for links in mail. */
  readonly site: { readonly origin: string }
  /** The listener that asks for a card, where there is one. */
  readonly eid?: { readonly origin: string } | undefined
  readonly operations: readonly Operation[]
  /** The providers of the practices, asked from here. */
  readonly providers: Providers
  readonly version: string
  /** The folder of the built pages; without it there is only the API. */
  readonly pages: string
  readonly demo?: z.input<typeof getWelcome.gives>["demo"]
}

/** The staff site: API, signing in, pages. */
export async function staffSite(setting: StaffSetting): Promise<FastifyInstance> {
  const { practices, operations } = setting
  const mayBring = async (request: FastifyRequest): Promise<boolean> => {
    if (!needing.has(request.routeOptions.url ?? "")) return false
    if (openTo.get(request.routeOptions.url ?? "")?.has(request.method) === true) return false
    await requireSession(practices, cookies, request)
    return true
  }
  const { app, setLanguage } = await makeSite({ ...setting, mayBring })
  const nameMethods = watchMethods(app)
  const cookies = makeCookies(staff, setting.tls !== undefined || setting.origin?.startsWith("https:") === true)

  const withCaller: WithCaller = (request, _reply, work) => {
    const needsNobody = openTo.get(request.routeOptions.url ?? "")?.has(request.method) === true
    const slug = needsNobody && cookies.session(request) === undefined ? namedPractice(request) : undefined
    if (slug !== undefined) return withVisitor(practices, slug, request, work)
    return withSession(practices, cookies, request, (caller) => {
      setLanguage(request, caller.language)
      return work(caller)
    })
  }
  const openTo = openRoutes(operations)
  const needing = new Set(operations.map(({ act }) => pathOf(act)))

  addRoutes(app, operations, withCaller)
  const door = { app, practices, cookies }
  addSignInRoutes(door, setting.site)
  addOidcRoutes(app, practices, cookies, setting.providers)
  addEidRoutes(app, practices, cookies, setting.eid?.origin)
  addSignInWays(app, practices, setting.eid !== undefined)
  addPasskeyRoutes(door)
  addLockRoutes(door)
  const described = [...operations, ...cookieActs.map(({ act, needs }) => ({ act, needs })), ...plain]
  // Made when somebody asks for it: whoever starts the program would wait half a second for it.
  let document: ReturnType<typeof openApi> | undefined
  app.get("/api/openapi.json", async () => (document ??= openApi(described, setting.version, setting.words.in("en"))))
  app.get(pathOf(getHealth), async () => ({ healthy: true, version: setting.version }))
  app.get(pathOf(getWelcome), async () => ({
    version: setting.version,
    ...(setting.demo === undefined ? {} : { demo: setting.demo }),
  }))
  if (existsSync(setting.pages)) await addPages(app, setting.pages)
  nameMethods()
  return app
}

const plain = [
  { act: getHealth, needs: "nobody" },
  { act: getWelcome, needs: "nobody" },
] as const

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
