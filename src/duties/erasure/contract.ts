export * from "./contract/erasures.ts"
export * from "./contract/profiles.ts"
export * from "./contract/settings.ts"
export * from "./contract/figures.ts"
