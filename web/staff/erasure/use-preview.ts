import { useNavigate } from "@tanstack/react-router"
import type { z } from "zod"
import { getErasure, previewErasure } from "#duties/erasure/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import type { AnswerProblem } from "#web/ui/client/problem.ts"
import type { ChosenEnding } from "./EndChoice.tsx"

type AskedPreview = Omit<z.input<(typeof previewErasure)["takes"]>, "end" | "profile">

/** Asks what an end would do, and goes to where it is told. */
export function usePreview(): {
  ask: (ending: ChosenEnding, asked: AskedPreview) => void
  isBusy: boolean
  problem: AnswerProblem | null
} {
  const go = useNavigate()
  const preview = useAct(previewErasure, {
    keeps: ({ list: _list, ...erasure }) => keptAs(getErasure, { id: erasure.id }, erasure),
    onDone: ({ id }) => go({ to: "/erasures/$id", params: { id } }),
  })
  return {
    ask: ({ end, profile }, asked) =>
      preview.mutate({ end, ...(end === "clean-up" && profile !== undefined ? { profile } : {}), ...asked }),
    isBusy: preview.isPending,
    problem: preview.error,
  }
}
