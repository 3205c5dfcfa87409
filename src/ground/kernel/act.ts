import type { z } from "zod"
import type { Subject } from "./subject.ts"

export type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE"

/** `"POST /persons/:id/dossiers"`; the path is below `/api`. Nothing personal is ever in a path: ids are opaque. */
export type Route = `${Method} /${string}`

/** Reading shows, writing changes. `[]` says: nothing that is ever kept; left out, it does not compile. */
type Effect =
  | { readonly shows: readonly Subject[]; readonly changes?: never }
  | { readonly changes: readonly Subject[]; readonly shows?: never }

/**
 * What the world sees of an operation: its name, its route, what it takes and what it gives.
 * Contracts hold acts; the browser's typed client, the routes and the OpenAPI document are made from them.
 */
export type Act<Takes extends z.ZodObject = z.ZodObject, Gives extends z.ZodType = z.ZodType> = {
  /** `room.verb-noun`, as in `persons.find-duplicates`. */
  readonly name: string
  readonly route: Route
  /** Path parameters, query and JSON body (or multipart fields) together; unknown keys are refused. */
  readonly takes: Takes
  readonly gives: Gives
  /** `file`: a multipart request with one field `file`. */
  readonly sends?: "json" | "file"
  /** `file`: the answer is bytes, not JSON. */
  readonly answers?: "json" | "file"
} & Effect

export const act = <Takes extends z.ZodObject, Gives extends z.ZodType>(
  declared: Act<Takes, Gives>,
): Act<Takes, Gives> => Object.freeze(declared)
