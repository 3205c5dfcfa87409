import { useNavigate } from "@tanstack/react-router"
import type { z } from "zod"
import { getErasure, previewErasure } from "#duties/erasure/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import type { Problem } from "#web/ui/client/problem.ts"
import type { Ending } from "./EndChoice.tsx"

type Asked = Omit<z.input<(typeof previewErasure)["takes"]>, "end" | "profile">

/** Asks what an end would do, and goes to where it is told. */
export function usePreview(): {
  ask: (ending: Ending, asked: Asked) => void
  isBusy: boolean
  problem: Problem | null
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
