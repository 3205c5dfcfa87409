import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "groups.read": { sentence: "permission.groups.read", risk: "low" },
  "groups.manage": { sentence: "permission.groups.manage", risk: "high", why: "permission.groups.manage.why" },
})
