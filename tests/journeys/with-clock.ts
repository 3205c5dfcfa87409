// The program as it is, with a clock that a story can move: `with-clock.ts PROGRAM demo`. Loaded by itself and not by an option of
// Node, which the program refuses.
import { pathToFileURL } from "node:url"
import "./clock.ts"

const [program = ""] = process.argv.splice(2, 1)
await import(pathToFileURL(program).href)
