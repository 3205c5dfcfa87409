import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, line, version } from "#ground/kernel/shapes.ts"

/** Which kinds of data a clean-up takes. */
export const ErasureProfile = z.strictObject({
  id: ids.profile,
  version,
  name: z.string(),
  /** The names of the kinds that go; all others stay. */
  goes: z.array(z.string()),
  /** Taken when a clean-up names none. */
  isDefault: z.boolean(),
})

const ProfileContent = { name: line(100), goes: z.array(z.string().max(60)).min(1).max(60), isDefault: z.boolean() }

export const listErasureProfiles = act({
  name: "erasure.list-profiles",
  route: "GET /erasure-profiles",
  shows: ["erasure-profile"],
  takes: z.strictObject({}),
  gives: z.strictObject({
    profiles: z.array(ErasureProfile),
    /** What can be chosen: the kinds of data, and which others go with them when they go. */
    kinds: z.array(
      z.strictObject({
        name: z.string(),
        label: z.string(),
        goesUnlessTold: z.boolean(),
        takesAlong: z.array(z.string()),
      }),
    ),
  }),
})

export const createErasureProfile = act({
  name: "erasure.create-profile",
  route: "POST /erasure-profiles",
  changes: ["erasure-profile"],
  takes: z.strictObject(ProfileContent),
  gives: ErasureProfile,
})

export const changeErasureProfile = act({
  name: "erasure.change-profile",
  route: "PUT /erasure-profiles/:id",
  changes: ["erasure-profile"],
  takes: z.strictObject({ id: ids.profile, version, ...ProfileContent }),
  gives: ErasureProfile,
})

export type ErasureProfile = z.output<typeof ErasureProfile>
