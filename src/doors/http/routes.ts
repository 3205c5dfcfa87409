import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { Act } from "#ground/kernel/act.ts"
import type { Operation } from "#ground/kernel/operation.ts"
import { type Caller, run, runDownload, runUpload } from "#gate/runner/runner.ts"
import { readFileRequest } from "./file-in.ts"
import { ofVisitors } from "./senders.ts"
import { sendFile } from "./file-out.ts"

/** Finds who calls and lends their practice for the length of `work`; refuses those who must sign in first. */
export type WithCaller = <Result>(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (caller: Caller) => Promise<Result>,
) => Promise<Result>

export const methodOf = (act: Act): string => act.route.split(" ")[0] ?? ""
export const pathOf = (act: Act): string => `/api${act.route.split(" ")[1] ?? ""}`

/** What a request says, in one object: path, and query or body. A body that is no object stays as it is, to be refused. */
export function rawInput(request: FastifyRequest): unknown {
  const params = request.params as Record<string, unknown>
  if (request.method === "GET" || request.method === "DELETE") return { ...(request.query as object), ...params }
  const body = request.body ?? {}
  return typeof body === "object" && !Array.isArray(body) ? { ...body, ...params } : body
}

/** The largest JSON that is read of whoever is signed in: a long journal entry with room to spare. */
const largestBody = 2 * 1024 * 1024

/** Makes a route of every operation. */
export function addRoutes(app: FastifyInstance, operations: readonly Operation[], withCaller: WithCaller): void {
  for (const operation of operations) {
    app.route({
      method: methodOf(operation.act),
      url: pathOf(operation.act),
      config: { act: operation.act.name },
      bodyLimit: operation.needs === "nobody" ? ofVisitors.bytes : largestBody,
      handler: (request, reply) => handlers[operation.kind](operation, withCaller, request, reply),
    })
  }
}

type RouteHandler = (
  operation: Operation,
  withCaller: WithCaller,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<unknown>

const answerJson: RouteHandler = (operation, withCaller, request, reply) =>
  withCaller(request, reply, (caller) => run(operation, caller, rawInput(request)))

const answerFile: RouteHandler = async (operation, withCaller, request, reply) => {
  await withCaller(request, reply, (caller) =>
    runDownload(operation, caller, rawInput(request), (file) => sendFile(reply, file)),
  )
  return reply
}

const takeFile: RouteHandler = (operation, withCaller, request, reply) =>
  withCaller(request, reply, (caller) => {
    const params = request.params as Record<string, unknown>
    const suffices = (fields: object): boolean => operation.act.takes.safeParse({ ...fields, ...params }).success
    return readFileRequest(request, caller.practice.blobs, suffices, ({ fields, file, rest }) =>
      runUpload(operation, caller, { ...fields, ...params }, file, rest),
    )
  })

const handlers: Readonly<Record<Operation["kind"], RouteHandler>> = {
  look: answerJson,
  change: answerJson,
  download: answerFile,
  upload: takeFile,
}
