import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "organisations.read": { sentence: "permission.organisations.read", risk: "low" },
  "organisations.write": { sentence: "permission.organisations.write", risk: "low" },
})
