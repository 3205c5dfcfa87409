import { asProblem } from "#web/ui/client/problem.ts"

/** The faults of a refusal, at the fields of a form that they are about. */
export const errorsOf = (thrown: unknown): Record<string, string> =>
  Object.fromEntries(asProblem(thrown).faults.map(({ field, reason }) => [field, reason]))
