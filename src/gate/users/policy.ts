import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "users.see": { sentence: "permission.users.see", risk: "raised" },
  "users.manage": { sentence: "permission.users.manage", risk: "high" },
  "users.give-initial-password": { sentence: "permission.users.give-initial-password", risk: "high" },
  "users.check-identity": { sentence: "permission.users.check-identity", risk: "high" },
  "accounts.see-sign-ins": { sentence: "permission.accounts.see-sign-ins", risk: "raised" },
})
