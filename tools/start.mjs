// `npm start`: installs, builds, and runs the demo under the pinned Node.
import { spawn } from "node:child_process"
import { join } from "node:path"
import { buildWeb, environment, install, pinnedNode, root } from "./ready.mjs"

install()
buildWeb()
const demo = spawn(pinnedNode(), [join(root, "src", "main", "cli.ts"), "demo"], {
  cwd: root,
  env: environment,
  stdio: "inherit",
})
// Ctrl-C reaches the demo by itself (same terminal); a signal sent to npm alone is passed on. Either way it ends in order.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => demo.kill(signal))
demo.on("exit", (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)))
