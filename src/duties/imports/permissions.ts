import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "intake.run": { sentence: "permission.intake.run", risk: "raised", why: "permission.intake.run.why" },
})
