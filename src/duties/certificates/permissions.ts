import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({ "certificates.read": { sentence: "permission.certificates.read", risk: "low" } })
