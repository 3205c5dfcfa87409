import { provenWhole, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const settingTableRules: readonly TableRule[] = [
  provenWhole("settings", { key: ["name"], decides: ["sealed"] }),
  provenWhole("numbers", { key: ["name"], decides: ["next"], anchored: false }),
]
