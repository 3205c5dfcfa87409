import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { getSetting } from "#gate/settings/settings.ts"
import type { IdentifierKind, IdentifierSetting } from "#records/persons/contract.ts"
import { readIdentifier } from "./national-numbers.ts"

export type IdentifierSettings = { readonly [Kind in IdentifierKind]: IdentifierSetting }

export const settingName = "persons.identifiers"

/** Off until the practice switches it on and names its ground: consent is none (UAVG 46, GDPR 87). */
const unset: IdentifierSettings = { bsn: { kept: false }, insz: { kept: false } }

export const identifierSettings = (at: Look): Promise<IdentifierSettings> => getSetting(at, settingName, unset)

/** The digits of a national number; refuses one that cannot be, and one that this practice does not keep. */
export async function checkedIdentifier(at: Look, kind: IdentifierKind, typed: string): Promise<string> {
  const { [kind]: setting } = await identifierSettings(at)
  if (!setting.kept) throw refuse(kind === "bsn" ? "persons.bsn-not-kept" : "persons.insz-not-kept", { field: kind })
  const value = readIdentifier(kind, typed)
  if (value === undefined) throw refuse(kind === "bsn" ? "persons.bsn-wrong" : "persons.insz-wrong", { field: kind })
  return value
}
