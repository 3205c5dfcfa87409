// `npm test`: installs what it needs (a browser included), then runs everything that must hold, and counts.
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { buildWeb, environment, install, pinnedNode, root } from "./ready.mjs"

install()
buildWeb()
const { status } = spawnSync(pinnedNode(), [join(root, "tools", "run-tests.ts"), ...process.argv.slice(2)], {
  cwd: root,
  env: environment,
  stdio: "inherit",
})
process.exit(status ?? 1)
