import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "audit.read": { sentence: "permission.audit.read", risk: "raised", why: "permission.audit.read.why", scoped: true },
})
