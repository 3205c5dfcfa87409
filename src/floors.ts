/** Which floor may import which. A floor may always import itself. Nothing else is allowed. */
export const floors: Readonly<Record<string, readonly string[]>> = {
  ground: [],
  gate: ["ground"],
  records: ["ground", "gate"],
  duties: ["ground", "gate", "records"],
  doors: ["ground", "gate", "records", "duties"],
  main: ["ground", "gate", "records", "duties", "doors"],
  web: ["ground", "gate", "records", "duties", "doors"],
}
