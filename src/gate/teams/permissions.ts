import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "teams.manage": { sentence: "permission.teams.manage", risk: "raised", why: "permission.teams.manage.why" },
})
