import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "emergency.use": { sentence: "permission.emergency.use", risk: "raised", why: "permission.emergency.use.why" },
  "emergency.review": {
    sentence: "permission.emergency.review",
    risk: "raised",
    why: "permission.emergency.review.why",
  },
})
