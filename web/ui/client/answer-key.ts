import type { Act } from "#ground/kernel/act.ts"
import type { Subject } from "#ground/kernel/subject.ts"
import type { ActIn, ActOut } from "./client.ts"

/** The place of an answer among the answers kept, with what it shows: a change of that makes it untrue. */
export type AnswerKey = readonly [name: string, input: object, shows: readonly Subject[]]

export const keyOf = <A extends Act>(act: A, input: ActIn<A>): AnswerKey => [act.name, input, act.shows ?? []]

/** An answer and its place. */
export type KeptAnswer = { readonly key: AnswerKey; readonly answer: unknown }

/** Says that this is what an act would answer: for when a change gives back the whole thing. */
export const keptAs = <A extends Act>(act: A, input: ActIn<A>, answer: ActOut<A>): KeptAnswer => ({
  key: keyOf(act, input),
  answer,
})

/** Whether an answer shows something of what was changed. A page that a mailed link opens keeps its own, which no act changes. */
export const showsAny = ([, , shows]: readonly unknown[], changed: readonly Subject[]): boolean =>
  Array.isArray(shows) && changed.some((subject) => shows.includes(subject))
