import type { UseQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { Answer } from "./Answer.tsx"
import type { AnswerProblem } from "./client/problem.ts"
import { Lines } from "./Lines.tsx"
import { ListSkeleton } from "./ListSkeleton.tsx"

type Props<Value, One> = {
  readonly from: UseQueryResult<Value, AnswerProblem>
  readonly listOf: (value: Value) => readonly One[]
  /** What is said when there is nothing in it. */
  readonly none: ReactNode
  /** How many lines stand there until it comes. */
  readonly meanwhile: number
  /** The line of each. */
  readonly children: (one: One) => ReactNode
}

/** A list that is shown as a whole, in each of its states: on its way, failed, empty, there. */
export const WholeList = <Value, One>({ from, listOf, none, meanwhile, children }: Props<Value, One>) => (
  <Answer from={from} meanwhile={<ListSkeleton rows={meanwhile} />}>
    {(value) => (listOf(value).length === 0 ? none : <Lines>{listOf(value).map(children)}</Lines>)}
  </Answer>
)
