import { useRef, useState } from "react"
import type { Act } from "#ground/kernel/act.ts"
import type { ActIn, ActOut } from "#web/ui/client/client.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { asProblem } from "#web/ui/client/problem.ts"
import { ConflictModal } from "#web/ui/ConflictModal.tsx"
import { changedFields, differencesOf, type Field, type ComparedSide } from "#web/ui/differences.ts"
import { type FormOptions, useActForm, type FormValues } from "./use-act-form.ts"

type Versioned = { readonly id: string; readonly version: number }

type ChangeOptions<A extends Act, Reads extends Act, Typed> = Omit<FormOptions<A, Typed>, "send"> & {
  /** The act that gives it as it is now. */
  readonly reads: Reads
  readonly typedOf: (thing: ActOut<Reads>) => Typed
  /** The act takes the whole of it again. */
  readonly isWhole?: true
  /** All of what was typed, as the act takes it; of it goes what was changed. */
  readonly send: (typed: Typed) => Readonly<Record<string, unknown>>
  /** How both sides are shown, when somebody else was faster. */
  readonly fields: readonly Field[]
  readonly onDone: () => void
}

/**
 * A form that changes something. Only what is other than it was is sent; where a colleague changed it meanwhile, both are laid side by
 * side and nobody's work is lost. `conflict` goes beside the form.
 */
export function useChangeForm<A extends Act, Reads extends Act, Typed extends FormValues>(
  act: A,
  thing: ActOut<Reads> & Versioned,
  options: ChangeOptions<A, Reads, Typed>,
) {
  const client = useClient()
  const base = useRef(thing)
  const [theirs, setTheirs] = useState<ActOut<Reads> & Versioned>()
  const { reads, typedOf, send, fields, onDone } = options
  const changedIn = (typed: Typed) => changedFields(Object.keys(typed), typedOf(base.current), typed)
  const form = useActForm(act, typedOf(thing), {
    ...options,
    send: (typed) => {
      const changed = changedIn(typed)
      const sent = Object.entries(send(typed)).filter(([name]) => options.isWhole || changed.includes(name))
      return { id: base.current.id, version: base.current.version, ...Object.fromEntries(sent) } as ActIn<A>
    },
    onProblem: ({ status }) => {
      if (status !== 409) return
      void client
        .call(reads, { id: thing.id } as ActIn<Reads>)
        .then((fresh) => setTheirs(fresh as ActOut<Reads> & Versioned))
    },
  })
  const isChanged = changedIn(form.typed).length > 0
  const settle = (choice: Readonly<Record<string, ComparedSide>>) => {
    if (theirs === undefined) return
    base.current = theirs
    setTheirs(undefined)
    const mine = Object.entries(form.typed).filter(([name]) => choice[name] === "mine")
    const merged = { ...typedOf(theirs), ...Object.fromEntries(mine) }
    if (changedIn(merged).length > 0) form.send(merged)
    else onDone()
  }
  return {
    ...form,
    submit: () => (isChanged ? form.submit() : onDone()),
    error: asProblem(form.error).status === 409 ? undefined : form.error,
    conflict: theirs !== undefined && (
      <ConflictModal
        differences={differencesOf(fields, typedOf(base.current), form.typed, typedOf(theirs))}
        busy={form.isPending}
        onClose={() => setTheirs(undefined)}
        onChoose={settle}
      />
    ),
  }
}
