import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "holds.read": { sentence: "permission.holds.read", risk: "low", scoped: true },
  "holds.manage": {
    sentence: "permission.holds.manage",
    risk: "raised",
    why: "permission.holds.manage.why",
    scoped: true,
  },
})
