// Loaded before the tests of a process. The test runner follows every promise of a program, to know of which test a stray error is:
// that costs a third of the time of a program that waits as much as this one. A stray error fails its file all the same.
import asyncHooks from "node:async_hooks"
import { syncBuiltinESMExports } from "node:module"

const { createHook } = asyncHooks
const isRunner = () => new Error().stack?.includes("node:internal/test_runner/") === true

asyncHooks.createHook = (callbacks) => (isRunner() ? createHook({}) : createHook(callbacks))
syncBuiltinESMExports()
