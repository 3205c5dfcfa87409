import { isAddressRange, isTooWide } from "./address.ts"
import type { SettingReading } from "./read.ts"

const variable = "HOEDER_PROVIDER_NETWORKS"

/** Where a practice's provider may be beside the public internet; in the demo, on this machine. */
export function readProviderNetworks(reading: SettingReading, isDemo: boolean): readonly string[] {
  const networks = (reading.get(variable) ?? "").split(/[\s,]+/).filter(Boolean)
  if (!networks.every(isAddressRange))
    reading.fault(`${variable}: expected addresses or ranges with a comma between them, as 10.0.0.5, 10.1.0.0/16`)
  else if (networks.some((network) => isTooWide(network)))
    reading.fault(`${variable}: a range that wide opens more than one network: expected /8 or narrower, of IPv6 /32`)
  return isDemo ? ["127.0.0.0/8", "::1", ...networks] : networks
}
