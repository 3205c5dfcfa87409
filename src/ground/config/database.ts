import { isLoopback } from "./address.ts"

/**
 * Whether what is said to a database stays on this machine, or goes over TLS to a server whose certificate was checked by name.
 * Whoever reads along on the line would have the passwords of its roles, and whoever changes what goes by would be anybody.
 */
export function isGuardedDatabase(text: string, environment: Readonly<Record<string, string | undefined>>): boolean {
  const url = URL.parse(text)
  if (url === null) return false
  const asked = url.searchParams
  const named = [decodeURIComponent(url.hostname), ...asked.getAll("host")].filter((host) => host !== "")
  // With no host in it the driver takes what the environment says, and else this machine.
  const hosts = named.length > 0 ? named : [environment["PGHOST"] ?? "localhost"]
  if (hosts.every((host) => host.startsWith("/") || isLoopback(host))) return true
  // A word that is there twice, or another that says how TLS is meant, could mean something else to the driver.
  const modes = asked.getAll("sslmode")
  const isPlain = ["ssl", "uselibpqcompat", "sslnegotiation"].every((name) => !asked.has(name))
  return modes.length === 1 && modes[0] === "verify-full" && isPlain
}
