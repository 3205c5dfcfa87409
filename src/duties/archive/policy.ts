import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({ "archive.read": { sentence: "permission.archive.read", risk: "low" } })
