import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "accounts.set-policy": {
    sentence: "permission.accounts.set-policy",
    risk: "high",
    why: "permission.accounts.set-policy.why",
  },
  "accounts.invite": { sentence: "permission.accounts.invite", risk: "high", why: "permission.accounts.invite.why" },
})
