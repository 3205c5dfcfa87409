import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "erasure.prepare": {
    sentence: "permission.erasure.prepare",
    risk: "raised",
    why: "permission.erasure.prepare.why",
  },
  "erasure.run": { sentence: "permission.erasure.run", risk: "high", why: "permission.erasure.run.why" },
  "erasure.approve": { sentence: "permission.erasure.approve", risk: "high", why: "permission.erasure.approve.why" },
})
