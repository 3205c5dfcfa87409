// `npm run bench [name ...]`: ratios against limits that are measured beside them, in one run.
import { asking } from "./asking.ts"
import { creating } from "./creating.ts"
import { engines } from "./engines.ts"
import { erasing } from "./erasing.ts"
import { exporting } from "./exporting.ts"
import { firstScreen } from "./first-screen.ts"
import { hundred } from "./hundred.ts"
import { importing } from "./importing.ts"
import { many } from "./many.ts"
import { memory } from "./memory.ts"
import { reading } from "./reading.ts"
import { saving } from "./saving.ts"
import { searching } from "./searching.ts"
import { sizesAtMost } from "./sizes.ts"
import { trying } from "./what-if.ts"
import { printTable, type Row } from "./table.ts"

const benches: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  asking,
  reading,
  creating,
  searching,
  importing,
  exporting,
  backup: saving,
  erasing,
  many,
  hundred,
  memory,
  postgres: engines,
  "what-if": trying,
  sizes: sizesAtMost,
  "first-screen": firstScreen,
}

const wanted = process.argv.slice(2)
for (const [name, run] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) printTable(name, await run())
}
process.exit(0)
