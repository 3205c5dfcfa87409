import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "oidc.manage": { sentence: "permission.oidc.manage", risk: "high", why: "permission.oidc.manage.why" },
})
