import { Skeleton, Stack } from "@mantine/core"
import type { UseQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import type { AnswerProblem } from "./client/problem.ts"
import { ProblemNote } from "./ProblemNote.tsx"

type Props<Value> = {
  readonly from: UseQueryResult<Value, AnswerProblem>
  /** What stands there until the answer comes; as high as the answer, so that the page does not jump. */
  readonly meanwhile?: ReactNode
  readonly children: (value: Value) => ReactNode
}

/** An answer in each of its states: on its way, failed, there. */
export function Answer<Value>({ from, meanwhile, children }: Props<Value>) {
  if (from.data !== undefined) return children(from.data)
  if (from.isError) return <ProblemNote problem={from.error} onRetry={() => void from.refetch()} />
  return meanwhile ?? <TextSkeleton rows={4} />
}

/** Grey bars where text will come. */
export const TextSkeleton = ({ rows, height = 18 }: { readonly rows: number; readonly height?: number }) => (
  <Stack gap="md" aria-busy>
    {Array.from({ length: rows }, (_, row) => (
      <Skeleton key={row} height={height} width={`${92 - ((row * 17) % 40)}%`} radius="sm" />
    ))}
  </Stack>
)
