import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "folders.manage": { sentence: "permission.folders.manage", risk: "high", why: "permission.folders.manage.why" },
})
