import type { UseQueryResult } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import type { Act } from "#ground/kernel/act.ts"
import { Answer } from "./Answer.tsx"
import type { ActIn, ActOut } from "./client/client.ts"
import { useAnswer, type AnswerOptions } from "./client/hooks.tsx"
import type { AnswerProblem } from "./client/problem.ts"
import { ListSkeleton } from "./ListSkeleton.tsx"
import { Pages } from "./Pages.tsx"

type Part = { readonly total: number }

/** A list of which one part is shown, and how to get to another. */
type Paged<Value extends Part> = {
  readonly answer: UseQueryResult<Value, AnswerProblem>
  readonly page: number
  readonly size: number
  readonly onPage: (page: number) => void
}

type PagedOptions<A extends Act> = Omit<AnswerOptions<A>, "keep"> & { readonly size: number }

/** The answer to an act that gives a list part by part. Whatever else is asked begins with the first part again. */
export function usePaged<A extends Act>(
  act: A,
  input: Omit<ActIn<A>, "page" | "size">,
  { size, ...options }: PagedOptions<A>,
): Paged<ActOut<A> & Part> {
  const asked = JSON.stringify(input)
  const [at, setAt] = useState({ asked, page: 1 })
  const page = at.asked === asked ? at.page : 1
  const answer = useAnswer(act, { ...input, page, size } as ActIn<A>, { ...options, keep: true })
  return {
    answer: answer as UseQueryResult<ActOut<A> & Part, AnswerProblem>,
    page,
    size,
    onPage: (to) => setAt({ asked, page: to }),
  }
}

type Props<Value extends Part> = {
  readonly of: Paged<Value>
  /** What is said when there is nothing in it. */
  readonly none: ReactNode
  /** How many lines stand there until it comes; or what else does. */
  readonly meanwhile: number | ReactNode
  readonly children: (value: Value) => ReactNode
}

/** A list with the way to its other parts, in each of its states: on its way, failed, empty, there. */
export const PagedList = <Value extends Part>({ of, none, meanwhile, children }: Props<Value>) => (
  <Answer from={of.answer} meanwhile={typeof meanwhile === "number" ? <ListSkeleton rows={meanwhile} /> : meanwhile}>
    {(value) =>
      value.total === 0 ? (
        none
      ) : (
        <>
          {children(value)}
          <Pages page={of.page} size={of.size} total={value.total} onPage={of.onPage} />
        </>
      )
    }
  </Answer>
)
