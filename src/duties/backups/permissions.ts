import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "archive.read": { sentence: "permission.archive.read", risk: "low" },
  "archive.set": { sentence: "permission.archive.set", risk: "low" },
})
