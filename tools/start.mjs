// `npm start`: installs, builds, and runs the demo under the pinned Node.
import { buildWeb, install, pinnedNode, root, runProgram } from "./ready.mjs"

install()
buildWeb()
process.chdir(root)
runProgram(pinnedNode(), ["demo"])
