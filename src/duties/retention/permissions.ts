import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "retention.read": { sentence: "permission.retention.read", risk: "low" },
  "retention.manage": {
    sentence: "permission.retention.manage",
    risk: "high",
    why: "permission.retention.manage.why",
  },
})
