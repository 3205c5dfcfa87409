import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "emergency.use": { sentence: "permission.emergency.use", risk: "raised", why: "permission.emergency.use.why" },
  "emergency.review": { sentence: "permission.emergency.review", risk: "low" },
})

/** How long it lasts. */
export const emergencyMinutes = 60
