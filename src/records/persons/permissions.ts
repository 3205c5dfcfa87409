import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "persons.read": { sentence: "permission.persons.read", risk: "low", scoped: true },
  "persons.write": { sentence: "permission.persons.write", risk: "low", scoped: true },
  "persons.see-contact": { sentence: "permission.persons.see-contact", risk: "low", scoped: true },
  "persons.see-financial": {
    sentence: "permission.persons.see-financial",
    risk: "raised",
    why: "permission.persons.see-financial.why",
    scoped: true,
  },
  "persons.see-identifiers": {
    sentence: "permission.persons.see-identifiers",
    risk: "high",
    why: "permission.persons.see-identifiers.why",
    scoped: true,
  },
  "persons.manage-reasons": { sentence: "permission.persons.manage-reasons", risk: "low" },
  "persons.manage-identifiers": {
    sentence: "permission.persons.manage-identifiers",
    risk: "high",
    why: "permission.persons.manage-identifiers.why",
  },
})
