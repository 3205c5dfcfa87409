import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "portability.export": {
    sentence: "permission.portability.export",
    risk: "high",
    why: "permission.portability.export.why",
    scoped: true,
  },
})
