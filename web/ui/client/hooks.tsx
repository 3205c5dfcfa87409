import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { UseMutationResult, UseQueryResult } from "@tanstack/react-query"
import { createContext, use, useCallback } from "react"
import type { Act } from "#ground/kernel/act.ts"
import type { Client, In, Out } from "./client.ts"
import type { Problem } from "./problem.ts"

export const ClientContext = createContext<Client | undefined>(undefined)

/** The server. */
export function useClient(): Client {
  const client = use(ClientContext)
  if (client === undefined) throw new Error("there is no client around this component")
  return client
}

/** The place of an answer among the answers kept. */
export const keyOf = <A extends Act>(act: A, input: In<A>): readonly [string, In<A>] => [act.name, input]

type AnswerOptions<A extends Act> = {
  readonly enabled?: boolean
  /** Asks again after so many milliseconds, as long as the answer says so. */
  readonly again?: (answer: Out<A> | undefined) => number | false
  /** Shows the answer before this one until the new one is there: for the next page of a list. */
  readonly keep?: boolean
  /** How long an answer is fresh enough; reading a person's file is logged, so it is not asked for nothing. */
  readonly freshFor?: number
}

/** The answer to an act that reads. */
export function useAnswer<A extends Act>(
  act: A,
  input: In<A>,
  options: AnswerOptions<A> = {},
): UseQueryResult<Out<A>, Problem> {
  const client = useClient()
  const again = options.again
  return useQuery<Out<A>, Problem>({
    queryKey: keyOf(act, input),
    queryFn: ({ signal }) => client.call(act, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.freshFor === undefined ? {} : { staleTime: options.freshFor }),
    ...(again ? { refetchInterval: (query) => again(query.state.data) } : {}),
    ...(options.keep ? { placeholderData: (before: Out<A> | undefined) => before as never } : {}),
  })
}

/** The answer to an act that is asked about the session itself: asked once, never with a dialog, and not kept. */
export function useAnswerPlainly<A extends Act>(act: A, input: In<A>): UseQueryResult<Out<A>, Problem> {
  const client = useClient()
  return useQuery<Out<A>, Problem>({
    queryKey: [...keyOf(act, input), "plainly"],
    queryFn: () => client.callPlainly(act, input),
    staleTime: 0,
    gcTime: 0,
  })
}

type ActOptions<A extends Act> = {
  /** Acts whose answers are no longer true after this one. */
  readonly outdates?: readonly Act[]
  readonly onDone?: (answer: Out<A>, input: In<A>) => unknown
}

/** An act that changes something, to be run by hand. */
export function useAct<A extends Act>(act: A, options: ActOptions<A> = {}): UseMutationResult<Out<A>, Problem, In<A>> {
  const client = useClient()
  const outdate = useOutdate()
  return useMutation<Out<A>, Problem, In<A>>({
    mutationFn: (input) => client.call(act, input),
    onSuccess: async (answer, input) => {
      await outdate(options.outdates ?? [])
      await options.onDone?.(answer, input)
    },
  })
}

/** Marks the answers of acts as no longer true; those on the screen are asked again. */
export function useOutdate(): (acts: readonly Act[]) => Promise<void> {
  const answers = useQueryClient()
  return useCallback(
    async (acts) => {
      const names = new Set(acts.map((act) => act.name))
      if (names.size > 0)
        await answers.invalidateQueries({ predicate: ({ queryKey }) => names.has(String(queryKey[0])) })
    },
    [answers],
  )
}

/** Puts an answer in its place, as when a change gives back the whole thing. */
export function useKeepAnswer(): <A extends Act>(act: A, input: In<A>, answer: Out<A>) => void {
  const answers = useQueryClient()
  return (act, input, answer) => answers.setQueryData(keyOf(act, input), answer)
}
