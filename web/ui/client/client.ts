import type { z } from "zod"
import type { Act } from "#ground/kernel/act.ts"
import { addressOf, type Request } from "./address.ts"
import { AnswerProblem, readProblem, unreachable } from "./problem.ts"
import { receive, type ReceivedFile } from "./receive.ts"
import type { Transfer } from "./transfer.ts"
import { upload } from "./upload.ts"

export type ActIn<A extends Act> = z.input<A["takes"]>
export type ActOut<A extends Act> = z.output<A["gives"]>

/** What the site does when the server wants to know again who is there. Resolves when that is settled. */
export type Interruption = () => Promise<void>

/** The server as the site sees it: acts, called by what they declare. */
export interface Client {
  call<A extends Act>(act: A, input: ActIn<A>, transfer?: Transfer): Promise<ActOut<A>>
  /** A call that never opens a dialog: for signing in itself. */
  callPlainly<A extends Act>(act: A, input: ActIn<A>): Promise<ActOut<A>>
  /** Sends a file with its fields. */
  send<A extends Act>(act: A, input: ActIn<A>, file: File, transfer?: Transfer): Promise<ActOut<A>>
  /** Fetches a file, whole. */
  fetch<A extends Act>(act: A, input: ActIn<A>, transfer?: Transfer): Promise<ReceivedFile>
  /** Sets what happens when the session is locked (`423`) or over (`401`); gives the way to take it back. */
  onShut(act: Interruption): () => void
  /** Sets what happens at `403 step-up-needed`; gives the way to take it back. */
  onStepUp(act: Interruption): () => void
  /** When the server was last asked something, in milliseconds of the machine's clock. */
  lastAsked(): number
  /** Does now what happens when the session is locked or over. */
  shut(): Promise<void>
}

/** Runs an interruption once for all who wait for it. */
function sharedInterruption() {
  let act: Interruption | undefined
  let running: Promise<void> | undefined
  return {
    set: (fresh: Interruption) => {
      act = fresh
      return () => {
        if (act === fresh) act = undefined
      }
    },
    isSet: () => act !== undefined,
    run: async () => {
      running ??= (act ?? (() => Promise.resolve()))().finally(() => {
        running = undefined
      })
      await running
    },
  }
}

async function ask({ method, url, rest }: Request, language: string, transfer: Transfer): Promise<Response> {
  const hasBody = method !== "GET" && method !== "DELETE"
  const headers: Record<string, string> = { accept: "application/json", "accept-language": language }
  if (hasBody) headers["content-type"] = "application/json"
  const options: RequestInit = { method, headers, credentials: "same-origin", cache: "no-store" }
  if (hasBody) options.body = JSON.stringify(rest)
  if (transfer.signal) options.signal = transfer.signal
  return fetch(url, options).catch((thrown: unknown) => {
    throw transfer.signal?.aborted ? thrown : unreachable()
  })
}

/** An answer that was asked for before there was a program to ask; nobody asks that address again for it. */
export type Early = { readonly url: string; readonly answer: Promise<Response> }

/** How an act is asked: the server, but for what was asked early. Throws what the server says no to. */
function answering(language: () => string, early: Early | undefined) {
  let left = early
  return async (act: Act, input: Readonly<Record<string, unknown>>, transfer: Transfer): Promise<Response> => {
    const request = addressOf(act, input)
    const asked = left?.url === request.url && request.method === "GET" ? left.answer : undefined
    if (asked !== undefined) left = undefined
    // One that failed on its way may do better now.
    const answer = (await asked?.catch(() => undefined)) ?? (await ask(request, language(), transfer))
    if (answer.ok) return answer
    throw readProblem(answer.status, await answer.text())
  }
}

const shutCodes: ReadonlySet<string> = new Set(["general.not-signed-in", "accounts.session-locked"])
const interruptionsAtMost = 10

/** Makes the client. `language` is asked at each call, so that refusals come in the language of the screen. */
export function createClient(language: () => string, early?: Early): Client {
  const answerTo = answering(language, early)
  const shut = sharedInterruption()
  const stepUp = sharedInterruption()
  let asked = Date.now()

  async function withInterruptions<Result>(attempt: () => Promise<Result>): Promise<Result> {
    for (let again = 0; ; again += 1) {
      asked = Date.now()
      try {
        return await attempt()
      } catch (thrown) {
        // Two interruptions after each other are common, a tenth means that they settle nothing.
        if (!(thrown instanceof AnswerProblem) || again === interruptionsAtMost) throw thrown
        if (shutCodes.has(thrown.code) && shut.isSet()) await shut.run()
        else if (thrown.code === "step-up-needed" && stepUp.isSet()) await stepUp.run()
        else throw thrown
      }
    }
  }

  const json = async (act: Act, input: Readonly<Record<string, unknown>>, transfer: Transfer) =>
    // The server cuts each answer to the shape that the act declares, so it is not checked again here.
    (await answerTo(act, input, transfer)).json()

  return {
    call: (act, input, transfer = {}) => withInterruptions(() => json(act, input, transfer)),
    callPlainly: (act, input) => json(act, input, {}),
    send: (act, input, file, transfer = {}) =>
      withInterruptions(() => upload(addressOf(act, input), file, language(), transfer)),
    fetch: (act, input, transfer = {}) =>
      withInterruptions(async () => receive(await answerTo(act, input, transfer), transfer.progress)),
    onShut: (act) => shut.set(act),
    onStepUp: (act) => stepUp.set(act),
    lastAsked: () => asked,
    shut: () => shut.run(),
  }
}
