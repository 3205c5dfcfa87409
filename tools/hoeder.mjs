// `npm run hoeder -- COMMAND`, or `node tools/hoeder.mjs COMMAND` from any folder: the program under the pinned Node. It installs
// nothing: on a machine that serves, who installs is the operator.
import { pinnedNode, requirePackages, runProgram } from "./ready.mjs"

requirePackages()
runProgram(pinnedNode(), process.argv.slice(2))
