// What `npm start`, `npm test` and `npm run hoeder` need first, on any Node from 20 on: the packages, and the pinned Node among them.
// Plain JavaScript, because the Node that runs it may be an old one.
import { spawn, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { delimiter, join } from "node:path"

export const root = join(import.meta.dirname, "..")
const bin = join(root, "node_modules", ".bin")

/** The environment in which the pinned Node and the tools of the packages are found first, and compiled code is kept. */
export const environment = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}`,
  NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "compiled"),
}

/** Runs a command to its end, with its output shown; ends this program where it fails. */
export function must(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", env: environment, ...options })
  if (status === 0) return
  console.error(`\n${command} ${args.join(" ")} failed${error === undefined ? "" : `: ${error.message}`}`)
  process.exit(status ?? 1)
}

/**
 * Installs what package-lock.json names, unless that is there already. Not `npm ci`: it refuses where a registry lacks the binary
 * packages of other platforms, which nobody here needs.
 */
export function install() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex")
  const mark = join(root, "node_modules", ".hoeder-installed")
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return
  console.log("Installing packages (the first time this takes a minute or two) ...")
  const npm = process.platform === "win32" ? "npm.cmd" : "npm"
  must(
    npm,
    ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--include=dev", "--include=optional"],
    {
      shell: process.platform === "win32",
      stdio: ["ignore", "ignore", "inherit"],
    },
  )
  writeFileSync(mark, lock)
}

/** Ends this program with what to do, where the packages are not there. */
export function requirePackages() {
  if (existsSync(join(root, "node_modules", "fastify"))) return
  console.error(`De pakketten van Hoeder zijn er nog niet. Doe eerst "npm ci" in ${root}.`)
  console.error(`Hoeder's packages are not there yet. Run "npm ci" in ${root} first.`)
  process.exit(1)
}

/**
 * Left to itself Node takes three times 16 MiB for what is young, gives none of it back, and lets what is old grow to several times
 * what is needed before it looks. With these a server needs 40 MiB less when it has started and 110 less under load; what it spends
 * on looking more often was not seen among the noise of the measurement.
 */
const programFlags = ["--max-semi-space-size=8", "--heap-growing-percent=40"]

/**
 * Runs the program in this one's place: its input, its output, its end. Ctrl-C reaches it by itself (same terminal); a signal that
 * comes here alone is passed on. It takes both for one.
 */
export function runProgram(node, words) {
  const program = spawn(node, [...programFlags, join(root, "src", "main", "cli.ts"), ...words], {
    env: environment,
    stdio: "inherit",
  })
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => program.kill(signal))
  program.on("error", ({ message }) => {
    console.error(`${node}: ${message}`)
    process.exit(1)
  })
  program.on("exit", (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)))
}

/** The path of the pinned Node; on a machine for which none is published, the present one when it is new enough. */
export function pinnedNode() {
  const pinned = join(bin, process.platform === "win32" ? "node.cmd" : "node")
  if (existsSync(pinned)) return pinned
  const [major = 0] = process.versions.node.split(".").map(Number)
  if (major >= 26) return process.execPath
  console.error(
    `No Node is published as a package for ${process.platform}-${process.arch}; install Node 26 or newer and try again.`,
  )
  process.exit(1)
}

/** Builds the web once for each state of its sources. */
export function buildWeb() {
  const sources = spawnSync(pinnedNode(), [join(root, "tools", "web-sources.ts")], {
    cwd: root,
    env: environment,
    encoding: "utf8",
  })
  const state = sources.stdout.trim()
  const mark = join(root, "dist", ".hoeder-built")
  if (sources.status === 0 && existsSync(mark) && readFileSync(mark, "utf8") === state) return
  console.log("Building the screens ...")
  must(pinnedNode(), [join(root, "node_modules", "vite", "bin", "vite.js"), "build", "web/staff", "--logLevel=warn"])
  writeFileSync(mark, state)
}
