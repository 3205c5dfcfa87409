// Signing in as every site has it: staff's today, and what others bring is the audience.
export { originOf, requireFreshStep, visitor, withSession } from "./callers.ts"
export { cookieRoutes } from "./cookie-routes.ts"
export type { TicketCookie } from "./cookies.ts"
export type { SignInDoor } from "./door.ts"
export { enterSession } from "./entering.ts"
export { lockActs } from "./lock.ts"
export { signInActs } from "./routes.ts"
export { signInSite, type SignInSiteSetting } from "./site.ts"
