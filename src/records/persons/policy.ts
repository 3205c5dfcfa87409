import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "persons.read": { sentence: "permission.persons.read", risk: "low" },
  "persons.write": { sentence: "permission.persons.write", risk: "low" },
  "persons.see-identifiers": { sentence: "permission.persons.see-identifiers", risk: "high" },
  "persons.manage-identifiers": { sentence: "permission.persons.manage-identifiers", risk: "high" },
})
