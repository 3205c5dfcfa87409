import { z } from "zod"
import type { Act } from "#ground/kernel/act.ts"
import type { Operation } from "#ground/kernel/operation.ts"
import type { Say } from "#ground/words/words.ts"
import { Problem } from "./contract.ts"
import { methodOf, pathOf } from "./routes.ts"

/** What is told of an operation to other systems. */
export type Described = Pick<Operation, "act" | "needs" | "stepUp">

type Json = Readonly<Record<string, unknown>>

const schema = (shape: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(shape, { io, unrepresentable: "any" })
  return rest
}

const file: Json = { type: "string", format: "binary" }

/** The OpenAPI 3.1 document of these operations, made from their declarations. `cookie` is the name of that of a session. */
export function openApi(operations: readonly Described[], version: string, cookie: string, say: Say): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const operation of operations) {
    const path = pathOf(operation.act).replace(/:(\w+)/g, "{$1}")
    paths[path] = { ...paths[path], [methodOf(operation.act).toLowerCase()]: describe(operation, say) }
  }
  return {
    openapi: "3.1.0",
    info: { title: "Hoeder", version, license: { name: "EUPL-1.2", identifier: "EUPL-1.2" } },
    servers: [{ url: "/" }],
    components: {
      schemas: { Problem: schema(Problem, "output") },
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: cookie } },
    },
    paths,
  }
}

function describe({ act, needs, stepUp }: Described, say: Say): Json {
  const needed = needs === "nobody" || needs === "signed-in" ? needs : needs.name
  const sentence = typeof needs === "string" ? {} : { description: say(needs.sentence) }
  return {
    operationId: act.name,
    ...sentence,
    ...(needs === "nobody" ? { security: [] } : { security: [{ session: [] }] }),
    "x-needs": needed,
    ...(stepUp !== undefined ? { "x-step-up": typeof stepUp === "function" ? "sometimes" : stepUp } : {}),
    ...input(act),
    responses: {
      200: { description: "done", content: answer(act) },
      default: {
        description: "refused",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  }
}

const answer = (act: Act): Json =>
  act.answers === "file"
    ? { "application/octet-stream": { schema: file } }
    : { "application/json": { schema: schema(act.gives, "output") } }

function input(act: Act): Json {
  const takes = schema(act.takes, "input") as { properties?: Record<string, Json>; required?: string[] }
  const inPath = new Set([...act.route.matchAll(/:(\w+)/g)].map((match) => match[1] ?? ""))
  const properties = takes.properties ?? {}
  const rest = Object.keys(properties).filter((name) => !inPath.has(name))
  const required = (takes.required ?? []).filter((name) => !inPath.has(name))
  const parameters = [...inPath].map((name) => ({ name, in: "path", required: true, schema: properties[name] ?? {} }))
  if (methodOf(act) === "GET" || methodOf(act) === "DELETE") {
    const query = rest.map((name) => ({
      name,
      in: "query",
      required: required.includes(name),
      schema: properties[name] ?? {},
    }))
    return { parameters: [...parameters, ...query] }
  }
  const fields = Object.fromEntries(rest.map((name) => [name, properties[name] ?? {}]))
  const body = { type: "object", properties: fields, required, additionalProperties: false }
  const withFile = { ...body, properties: { ...fields, file }, required: [...required, "file"] }
  const content =
    act.sends === "file" ? { "multipart/form-data": { schema: withFile } } : { "application/json": { schema: body } }
  return { parameters, requestBody: { content } }
}
