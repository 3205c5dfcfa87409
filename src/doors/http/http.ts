export { languageOf } from "./language.ts"
export { openApi } from "./openapi.ts"
export { addRoutes, methodOf, pathOf, rawInput, type WithCaller } from "./routes.ts"
export { makeSite, type SiteSetting } from "./site.ts"
