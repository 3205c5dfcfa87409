import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { queryPaging } from "#ground/kernel/shapes.ts"

/** What is left of whoever was anonymised: how many, in groups of five or more. */
export const listFigures = act({
  name: "erasure.list-figures",
  route: "GET /figures",
  shows: ["erasure"],
  takes: z.strictObject({ ...queryPaging }),
  gives: z.strictObject({
    figures: z.array(
      z.strictObject({
        age: z.string(),
        postcode: z.string(),
        type: z.string(),
        length: z.string(),
        persons: z.int(),
      }),
    ),
    total: z.int(),
    page: z.int(),
    size: z.int(),
  }),
})
