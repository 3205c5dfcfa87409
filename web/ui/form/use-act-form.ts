import { useState, type ChangeEvent } from "react"
import type { Act } from "#ground/kernel/act.ts"
import type { ActIn } from "#web/ui/client/client.ts"
import { type ActOptions, useAct } from "#web/ui/client/hooks.tsx"
import { asProblem, type AnswerProblem } from "#web/ui/client/problem.ts"
import { written } from "#web/ui/differences.ts"
import { errorsOf, stillWrong } from "#web/ui/fields/faults.ts"
import { useTexts, type UiKey } from "#web/ui/texts.tsx"
import { askOf, type Fault, faultOf, isEmpty, limitsOf } from "./asks.ts"

export type FormValues = Readonly<Record<string, unknown>>
/** The names of fields that hold such a thing. */
type Holding<Typed, Kind> = { [Name in keyof Typed]: Typed[Name] extends Kind ? Name : never }[keyof Typed] & string

type Needed<Typed> = { readonly [Name in keyof Typed]?: string | boolean | undefined }

export type FormOptions<A extends Act, Typed> = ActOptions<A> & {
  /** What was typed, as the act takes it. */
  readonly send: (typed: Typed) => ActIn<A>
  /** What cannot be empty, or can, whatever the act says; and what is said of too little where the usual word will not do. */
  readonly needed?: Needed<Typed> | ((typed: Typed) => Needed<Typed>)
  /** What else is wrong with what was typed. */
  readonly wrong?: (typed: Typed) => { readonly [Name in keyof Typed]?: string | undefined }
  readonly onProblem?: (problem: AnswerProblem) => unknown
}

const sayings = {
  missing: "staff.ui.fault-missing",
  "too-short": "staff.ui.fault-short",
  "no-email": "staff.ui.fault-email",
} as const satisfies Record<Fault, UiKey>

type Common = { readonly required: boolean; readonly error: string | undefined }

/** A longer text is pasted whole: cut off in silence its end would be lost, so that the server says it instead. */
const longestCut = 5000

/** What the fields on the screen take of a form, each kind in its own way. */
function fieldsOf<Typed extends FormValues>(
  act: Act,
  start: Typed,
  typed: Typed,
  at: (name: keyof Typed & string) => Common,
  put: (name: string, value: unknown) => void,
) {
  return {
    text: <Name extends Holding<Typed, string>>(name: Name) => {
      const { most = Number.POSITIVE_INFINITY } = askOf(act, name)
      return {
        ...at(name),
        ...(most <= longestCut ? { maxLength: most } : {}),
        value: typed[name],
        onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => put(name, event.currentTarget.value),
      }
    },
    /** For what gives what it holds: a day, a list, whatever a part of the form takes. */
    value: <Name extends keyof Typed & string>(name: Name) => ({
      ...at(name),
      value: typed[name],
      onChange: (value: Typed[Name]) => put(name, value),
    }),
    /** One out of a closed list. */
    choice: <Name extends keyof Typed & string>(name: Name, among: readonly NonNullable<Typed[Name]>[]) => ({
      ...at(name),
      // One that is chosen from the beginning cannot be emptied: there is nothing to ask for.
      ...(isEmpty(start[name]) ? {} : { required: false }),
      value: (typed[name] ?? null) as string | null,
      onChange: (value: string | null) =>
        put(
          name,
          among.find((one) => one === value),
        ),
    }),
    /** What the act lets one choose from. */
    options: <Name extends keyof Typed & string>(name: Name) =>
      (askOf(act, name).options ?? []) as readonly NonNullable<Typed[Name]>[],
    /** Words that one types oneself, so many at most. */
    tags: <Name extends Holding<Typed, readonly string[]>>(name: Name) => {
      const { most } = askOf(act, name)
      return {
        ...at(name),
        ...(most === undefined ? {} : { maxTags: most }),
        value: [...(typed[name] as readonly string[])],
        onChange: (value: string[]) => put(name, value),
      }
    },
    /** Yes or no. */
    tick: <Name extends Holding<Typed, boolean>>(name: Name) => ({
      checked: typed[name],
      onChange: (event: ChangeEvent<HTMLInputElement>) => put(name, event.currentTarget.checked),
    }),
    /** A whole number, within what the act takes. */
    number: <Name extends Holding<Typed, number>>(name: Name) => ({
      ...at(name),
      ...limitsOf(act, name),
      value: typed[name],
      onChange: (value: number) => put(name, value),
    }),
  }
}

/**
 * A form that runs an act. What its fields ask comes from the act; what is wrong stands at them, and goes when they are changed. What
 * is typed stays when it fails.
 */
export function useActForm<A extends Act, Typed extends FormValues>(
  act: A,
  start: Typed,
  options: FormOptions<A, Typed>,
) {
  const { t } = useTexts<UiKey>()
  const [typed, setTyped] = useState(start)
  const [tried, setTried] = useState(false)
  const [told, setTold] = useState<Readonly<Record<string, string>>>({})
  const run = useAct(act, options)
  type Name = keyof Typed & string

  const set = (fresh: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...fresh }))
    setTold((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !(name in fresh))))
  }
  const needed: Needed<Typed> = typeof options.needed === "function" ? options.needed(typed) : (options.needed ?? {})
  const isNeeded = (name: Name): boolean =>
    needed[name] === undefined ? askOf(act, name).required === true : needed[name] !== false
  const wrongWith = (name: Name): string | undefined => {
    const fault = faultOf(askOf(act, name), typed[name], isNeeded(name))
    if (fault === undefined) return options.wrong?.(typed)[name]
    const saying = needed[name]
    if (fault !== "no-email" && typeof saying === "string") return saying
    return t(sayings[fault], { least: askOf(act, name).least ?? 1 })
  }
  const at = (name: Name) => ({
    required: isNeeded(name),
    error: (tried ? wrongWith(name) : undefined) ?? told[name],
  })

  const send = (what: Typed) => {
    set(what)
    run.mutate(options.send(what), {
      onError: (problem) => {
        setTold(errorsOf(problem, t))
        options.onProblem?.(problem)
      },
    })
  }
  const error = stillWrong(run.error, told, t)
  return {
    typed,
    set,
    send,
    /** Other than it began, or than it is now where that was asked again. */
    isDirty: written(typed) !== written(start),
    isDone: run.isSuccess,
    isPending: run.isPending,
    /** What went wrong, as long as it still is; `faultsShown`: all of it that is about fields stands at them. */
    error,
    faultsShown: asProblem(error).faults.every(({ field }) => field in start),
    /** Says what is wrong, where something that cannot be read keeps it from being sent. */
    mark: () => setTried(true),
    submit: () => {
      setTried(true)
      if (Object.keys(start).every((name) => wrongWith(name) === undefined)) send(typed)
    },
    ...fieldsOf(act, start, typed, at, (name, value) => set({ [name]: value } as unknown as Partial<Typed>)),
  }
}

/** A form with these fields, whatever act it runs. */
export type ActForm<Typed extends FormValues> = ReturnType<typeof useActForm<Act, Typed>>
