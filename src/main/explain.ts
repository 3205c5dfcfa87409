import { ConfigError } from "#ground/config/config.ts"
import type { Environment } from "#ground/config/read.ts"
import { Refusal } from "#ground/kernel/refusal.ts"
import type { Say, Values } from "#ground/words/words.ts"
import { FolderInUseError } from "./serve-alone.ts"

/** What went wrong, for whoever typed the command: a refusal in words, a configuration's faults each on a line. */
export function explain(error: unknown, say: Say, environment: Environment): string {
  if (error instanceof Refusal) return say(`refusal.${error.code}`, error.details as Values)
  if (error instanceof ConfigError) return error.message
  if (error instanceof FolderInUseError) return say("cli.folder-in-use", { folder: error.folder })
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
    return say("cli.port-in-use", { port: "port" in error ? String(error.port) : "" })
  const away = (environment["HOEDER_DATABASE"] ?? "sqlite") === "sqlite" ? undefined : databaseFault(error)
  if (away !== undefined) return say("cli.database-away", { code: away })
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** What the system, TLS or the server (SQLSTATE) calls it that the database cannot be reached, or does not let us in. */
const away = [
  /^E(CONN\w+|NOTFOUND|AI_AGAIN|TIMEDOUT|HOSTUNREACH|NETUNREACH|PIPE|PROTO|ACCES)$|^ENOENT$/,
  /^(28\w{3}|3D000|53300|57P0\d|08\w{3})$/,
  /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO)/,
]
/** The same where the driver has no code for it. */
const awayInWords = /SSL connection|Connection terminated|timeout expired|^SASL/

function databaseFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const code = "code" in error ? String(error.code) : ""
  if (away.some((kind) => kind.test(code))) return code
  const words = awayInWords.exec(error.message)?.[0]
  if (words === undefined) return undefined
  return words === "SSL connection" ? "TLS" : words.split(" ")[0]
}
