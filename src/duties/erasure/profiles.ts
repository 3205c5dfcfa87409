import { newId, type ProfileId } from "#ground/kernel/ids.ts"
import { change, look } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { requireSeen } from "#ground/store/seen-version.ts"
import {
  changeErasureProfile,
  createErasureProfile,
  type ErasureProfile,
  listErasureProfiles as act,
} from "./contract.ts"
import { choosable, takenWith, usual } from "./kinds.ts"
import { may } from "./permissions.ts"
import { getProfile, insertProfile, listProfileRows, updateProfile } from "./profile-rows.ts"
import type { SealedErasure } from "./record.ts"
import type { ProfileContent } from "./tables.ts"

type ChosenProfile = NonNullable<SealedErasure["profile"]>

/** The profile by which a clean-up goes: the one that is asked for, the practice's default, or what every practice begins with. */
export async function profileFor(at: Look, id: ProfileId | undefined): Promise<ChosenProfile> {
  const own =
    id === undefined ? (await listProfileRows(at)).find(({ isDefault }) => isDefault) : await getProfile(at, id)
  if (own !== undefined) return { id: own.id, name: own.name, goes: own.goes }
  return { name: at.say("erasure.profile.usual"), goes: usual(at.program.dataKinds) }
}

export const listProfiles = look(act, {
  needs: may["erasure.prepare"],
  logs: { nothing: "which kinds of data a clean-up takes, about nobody" },
  run: async (at) => ({
    profiles: [...(await listProfileRows(at))],
    kinds: choosable(at.program.dataKinds).map(({ name, label, cleanUp }) => ({
      name,
      label: at.say(label),
      goesUnlessTold: cleanUp === "goes",
      takesAlong: [...takenWith(at.program.dataKinds, [name])].filter((one) => one !== name),
    })),
  }),
})

export const createProfile = change(createErasureProfile, {
  needs: may["erasure.run"],
  stepUp: "settings",
  logs: {
    event: "erasure.profile-made",
    action: "C",
    object: "erasure-profile",
    of: (_input, profile) => ({ thing: profile?.id, detail: profile?.goes }),
  },
  run: async (at, content) => {
    await check(at, content)
    return insertProfile(at, newId<ProfileId>(at.now), content)
  },
})

export const changeProfile = change(changeErasureProfile, {
  needs: may["erasure.run"],
  stepUp: "settings",
  logs: {
    event: "erasure.profile-changed",
    action: "U",
    object: "erasure-profile",
    of: ({ id, goes }) => ({ thing: id, detail: goes }),
  },
  run: async (at, { id, version, ...content }) => {
    const seen = await getProfile(at, id)
    requireSeen(seen, version)
    await check(at, content, id)
    return updateProfile(at, seen, content)
  },
})

/** A profile names kinds that are there, has a name of its own, and is the only default. */
async function check(at: Change, content: ProfileContent, own?: ProfileId): Promise<void> {
  const names = new Set(choosable(at.program.dataKinds).map(({ name }) => name))
  if (content.goes.some((name) => !names.has(name))) throw refuse("erasure.kind-unknown", { field: "goes" })
  const others = (await listProfileRows(at)).filter(({ id }) => id !== own)
  if (others.some(({ name }) => name === content.name)) throw refuse("erasure.profile-exists", { field: "name" })
  if (content.isDefault) for (const one of others.filter(({ isDefault }) => isDefault)) await noLongerDefault(at, one)
}

const noLongerDefault = (at: Change, { id, version, ...content }: ErasureProfile): Promise<ErasureProfile> =>
  updateProfile(at, { id, version }, { ...content, isDefault: false })
