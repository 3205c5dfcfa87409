import type { z } from "zod"
import type { ErasureProfile, listErasureProfiles } from "#duties/erasure/contract.ts"
import { useWords } from "#web/staff/use-words.ts"

export type ProfileKind = z.output<(typeof listErasureProfiles)["gives"]>["kinds"][number]
type Goes = Pick<ErasureProfile, "goes">

/** What goes in every practice that chose nothing else. */
export const usualProfile = (kinds: readonly ProfileKind[]): Goes => ({
  goes: kinds.filter(({ goesUnlessTold }) => goesUnlessTold).map(({ name }) => name),
})

/** The kinds that go by a profile and those that stay, named in one sentence each. */
export function useKindNames(): (kinds: readonly ProfileKind[], profile: Goes) => { goes: string; stays: string } {
  const { t, language } = useWords()
  const list = new Intl.ListFormat(language, { type: "conjunction" })
  return (kinds, { goes }) => {
    const along = new Set(kinds.filter(({ name }) => goes.includes(name)).flatMap(({ takesAlong }) => takesAlong))
    const isGoing = ({ name }: ProfileKind): boolean => goes.includes(name) || along.has(name)
    const said = (some: readonly ProfileKind[]): string[] => some.map(({ label }) => label.toLowerCase())
    return {
      goes: list.format(said(kinds.filter(isGoing))),
      stays: list.format([...said(kinds.filter((kind) => !isGoing(kind))), t("staff.erasure.profile-rest")]),
    }
  }
}
