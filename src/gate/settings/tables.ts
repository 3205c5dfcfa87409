import { z } from "zod"
import { clear, sealed, table } from "#ground/kernel/table.ts"

export const settingTable = table(
  "settings",
  {
    name: clear(z.string(), "which choice of the practice it is"),
    sealed: sealed(),
  },
  { key: ["name"], checked: "whole" },
)

export const numberTable = table(
  "numbers",
  {
    name: clear(z.string(), "which row of numbers it is"),
    next: clear(z.int(), "a number that was given is never given again"),
  },
  { key: ["name"], checked: "whole", anchored: false },
)
