import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "users.see": { sentence: "permission.users.see", risk: "raised", why: "permission.users.see.why" },
  "users.manage": { sentence: "permission.users.manage", risk: "high", why: "permission.users.manage.why" },
  "users.give-initial-password": {
    sentence: "permission.users.give-initial-password",
    risk: "high",
    why: "permission.users.give-initial-password.why",
  },
  "users.check-identity": {
    sentence: "permission.users.check-identity",
    risk: "high",
    why: "permission.users.check-identity.why",
  },
  "accounts.see-sign-ins": {
    sentence: "permission.accounts.see-sign-ins",
    risk: "raised",
    why: "permission.accounts.see-sign-ins.why",
  },
})
