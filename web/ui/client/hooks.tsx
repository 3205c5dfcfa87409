import { notifications } from "@mantine/notifications"
import { hashKey, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { UseMutationResult, UseQueryResult } from "@tanstack/react-query"
import { createContext, use, useCallback } from "react"
import type { Act } from "#ground/kernel/act.ts"
import type { Subject } from "#ground/kernel/subject.ts"
import { type AnswerKey, type KeptAnswer, keyOf, showsAny } from "./answer-key.ts"
import type { Client, ActIn, ActOut } from "./client.ts"
import type { AnswerProblem } from "./problem.ts"
import type { Transfer } from "./transfer.ts"

export const ClientContext = createContext<Client | undefined>(undefined)

/** The server. */
export function useClient(): Client {
  const client = use(ClientContext)
  if (client === undefined) throw new Error("there is no client around this component")
  return client
}

export type AnswerOptions<A extends Act> = {
  readonly enabled?: boolean
  /** Asks again after so many milliseconds, as long as the answer says so. */
  readonly again?: (answer: ActOut<A> | undefined) => number | false
  /** Shows the answer before this one until the new one is there: for the next page of a list. */
  readonly keep?: boolean
  /** How long an answer is fresh enough; reading a person's file is logged, so it is not asked for nothing. */
  readonly freshFor?: number
  /** It was asked before it is shown: a no is one, and is not asked for again. */
  readonly wasAsked?: boolean
}

/** The answer to an act that reads. */
export function useAnswer<A extends Act>(
  act: A,
  input: ActIn<A>,
  options: AnswerOptions<A> = {},
): UseQueryResult<ActOut<A>, AnswerProblem> {
  const client = useClient()
  const again = options.again
  return useQuery<ActOut<A>, AnswerProblem>({
    queryKey: keyOf(act, input),
    queryFn: ({ signal }) => client.call(act, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.freshFor === undefined ? {} : { staleTime: options.freshFor }),
    ...(options.wasAsked === undefined ? {} : { retryOnMount: !options.wasAsked }),
    ...(again ? { refetchInterval: (query) => again(query.state.data) } : {}),
    ...(options.keep ? { placeholderData: (before: ActOut<A> | undefined) => before as never } : {}),
  })
}

/** The answer to an act that is asked about the session itself: asked once, never with a dialog, and not kept. */
export function useAnswerPlainly<A extends Act>(act: A, input: ActIn<A>): UseQueryResult<ActOut<A>, AnswerProblem> {
  const client = useClient()
  return useQuery<ActOut<A>, AnswerProblem>({
    queryKey: [...keyOf(act, input), "plainly"],
    queryFn: () => client.callPlainly(act, input),
    staleTime: 0,
    gcTime: 0,
  })
}

export type ActOptions<A extends Act> = {
  /** Which answer this one is at the same time: it takes its place, and that one is not asked again. */
  readonly keeps?: (answer: ActOut<A>, input: ActIn<A>) => KeptAnswer
  /** What is gone by this: its page is about to be left, and would only say so. */
  readonly ends?: AnswerKey
  /** Other than the act itself says; with the reason beside it. */
  readonly outdates?: readonly Subject[]
  /** What is said when it is done. */
  readonly said?: string | ((answer: ActOut<A>, input: ActIn<A>) => string)
  readonly onDone?: (answer: ActOut<A>, input: ActIn<A>) => unknown
}

/** An act that changes something, to be run by hand. What is shown of it elsewhere is asked again before it is done. */
export function useAct<A extends Act>(
  act: A,
  options: ActOptions<A> = {},
): UseMutationResult<ActOut<A>, AnswerProblem, ActIn<A>> {
  const client = useClient()
  const outdate = useOutdate()
  const keep = useKeepAnswer()
  return useMutation<ActOut<A>, AnswerProblem, ActIn<A>>({
    mutationFn: (input) => client.call(act, input),
    onSuccess: async (answer, input) => {
      const kept = options.keeps?.(answer, input)
      if (kept !== undefined) keep(kept)
      await outdate(options.outdates ?? act.changes ?? [], kept?.key ?? options.ends)
      const { said } = options
      if (said !== undefined) notifications.show({ message: typeof said === "string" ? said : said(answer, input) })
      await options.onDone?.(answer, input)
    },
  })
}

/** An act that takes a file in, to be run by hand. */
export function useSend<A extends Act>(
  act: A,
): (input: ActIn<A>, file: File, transfer?: Transfer) => Promise<ActOut<A>> {
  const client = useClient()
  const outdate = useOutdate()
  return useCallback(
    async (input, file, transfer) => {
      const answer = await client.send(act, input, file, transfer)
      await outdate(act.changes ?? [])
      return answer
    },
    [act, client, outdate],
  )
}

/** Marks all answers that show one of these as no longer true, but for one; those on the screen are asked again. */
export function useOutdate(): (subjects: readonly Subject[], except?: AnswerKey) => Promise<void> {
  const answers = useQueryClient()
  return useCallback(
    async (subjects, except) => {
      const spared = except && hashKey(except)
      await answers.invalidateQueries({
        predicate: ({ queryKey, queryHash }) => queryHash !== spared && showsAny(queryKey, subjects),
      })
    },
    [answers],
  )
}

/** Puts an answer in its place. */
export function useKeepAnswer(): (kept: KeptAnswer) => void {
  const answers = useQueryClient()
  return useCallback(({ key, answer }) => void answers.setQueryData(key, answer), [answers])
}
