import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { z } from "zod"
import type { Act } from "#ground/kernel/act.ts"
import { parseInput } from "#gate/runner/runner.ts"
import { methodOf, pathOf, rawInput } from "#doors/http/http.ts"

type CookieHandler<A extends Act> = (
  input: z.output<A["takes"]>,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<z.input<A["gives"]>>

/** Adds routes of acts that set or read a cookie, and so are no operations. */
export const cookieRoutes =
  (app: FastifyInstance) =>
  <A extends Act>(act: A, handle: CookieHandler<A>): void => {
    app.route({
      method: methodOf(act),
      url: pathOf(act),
      config: { act: act.name },
      handler: async (request, reply) => {
        const input = parseInput(act.takes, rawInput(request)) as z.output<A["takes"]>
        return act.gives.parse(await handle(input, request, reply))
      },
    })
  }
