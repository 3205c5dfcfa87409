import { useCallback, useEffect, useRef, useState } from "react"
import { largestDocument } from "#records/documents/contract.ts"
import { asProblem, type AnswerProblem } from "#web/ui/client/problem.ts"
import type { Transfer } from "#web/ui/client/transfer.ts"

export type Upload = {
  readonly key: number
  readonly file: File
  readonly state: "waiting" | "sending" | "failed" | "too-large" | "empty"
  readonly done: number
  readonly problem?: AnswerProblem
}

/** Two at a time: the next one is on its way while the last is being sealed, and the line is not divided too thin. */
const atOnce = 2

type Send = (file: File, transfer: Transfer) => Promise<unknown>

/** Files on their way to the server, with how far each is. What is done disappears from the list. */
export function useUploads(send: Send, onAdded?: () => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const last = useRef(0)
  const stoppers = useRef(new Map<number, AbortController>())
  const current = useRef({ send, onAdded })
  useEffect(() => {
    current.current = { send, onAdded }
  })
  const change = useCallback(
    (key: number, fresh: Partial<Upload>) =>
      setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...fresh } : one))),
    [],
  )
  const remove = useCallback((key: number) => setUploads((all) => all.filter((one) => one.key !== key)), [])

  const start = useCallback(
    async ({ key, file }: Upload) => {
      const stopper = new AbortController()
      stoppers.current.set(key, stopper)
      change(key, { state: "sending", done: 0 })
      try {
        await current.current.send(file, { signal: stopper.signal, progress: (done) => change(key, { done }) })
        remove(key)
        current.current.onAdded?.()
      } catch (thrown) {
        if (stopper.signal.aborted) remove(key)
        else change(key, { state: "failed", problem: asProblem(thrown) })
      } finally {
        stoppers.current.delete(key)
      }
    },
    [change, remove],
  )

  useEffect(() => {
    const free = atOnce - uploads.filter(({ state }) => state === "sending").length
    for (const upload of uploads.filter(({ state }) => state === "waiting").slice(0, Math.max(0, free)))
      void start(upload)
  }, [uploads, start])

  const add = (files: readonly File[]) => {
    const fresh = files.map((file): Upload => {
      last.current += 1
      const state = file.size > largestDocument ? "too-large" : file.size === 0 ? "empty" : "waiting"
      return { key: last.current, file, state, done: 0 }
    })
    setUploads((all) => [...all, ...fresh])
  }
  const stop = (key: number) => {
    stoppers.current.get(key)?.abort()
    remove(key)
  }
  return { uploads, add, stop, again: (key: number) => change(key, { state: "waiting" }) }
}
