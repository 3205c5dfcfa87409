import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { day, ids, instant, line, queryPaging } from "#ground/kernel/shapes.ts"
import { Approval } from "#gate/approval/contract.ts"

/**
 * How something ends. `erase`: everything, everywhere; `clean-up`: the kinds of data that a profile names, the rest stays;
 * `anonymise`: everything, and what is left is a figure that nobody can be found in.
 */
export const ErasureEnd = z.enum(["erase", "clean-up", "anonymise"])

/**
 * `preparing`: the list is still being made; `previewed`: waits to be started (a day at most); `waiting`: asked for, a second
 * person must approve; `running`; then `done`, `stopped` (by somebody, what was gone is gone) or `refused` (by the second person).
 */
export const ErasureState = z.enum(["preparing", "previewed", "waiting", "running", "done", "stopped", "refused"])

/** Whom or what to end. Without `persons` or `dossiers`: everybody who fits the rest. */
export const ErasureSelection = z.strictObject({
  /** Only inactive persons. Otherwise also who is deceased; who is active is only ever taken when named in `persons`. */
  inactiveOnly: z.boolean().default(true),
  /** Last activity on this day or before; two years ago unless told. Not asked of whoever is named, unless told. */
  untouchedSince: day.optional(),
  /** Only who was made inactive for one of these reasons. */
  reasons: z.array(line(200)).min(1).max(100).optional(),
  /** Only who is inactive since this day or later. */
  inactiveFrom: day.optional(),
  persons: z.array(ids.person).min(1).max(1000).optional(),
  /** Closed dossiers by themselves; their persons stay. */
  dossiers: z.array(ids.dossier).min(1).max(1000).optional(),
  /**
   * Of everybody who is party to cases (dossiers closed on `untouchedSince` or before): what belongs to the cases that ended; the
   * person altogether when no case of theirs is left.
   */
  endedCases: z.boolean().default(false),
})

const Named = z.strictObject({ id: ids.user, name: z.string() })

/** Something of which there are several, in words and as a code. */
const Counted = z.strictObject({ code: z.string(), label: z.string(), count: z.int() })

export const Erasure = z.strictObject({
  id: ids.erasure,
  end: ErasureEnd,
  state: ErasureState,
  selection: ErasureSelection,
  /** Of a clean-up; without an id what every practice begins with. */
  profile: z.strictObject({ id: ids.profile.optional(), name: z.string() }).optional(),
  /** On what ground: a policy, the request of the person, or what was typed. */
  ground: z.string().optional(),
  /** Terms of keeping are set aside, because the person asks for it themselves. */
  overrulesTerms: z.boolean(),
  /** What must be typed to start it; in the reader's language. Only in a preview with something in it. */
  confirmation: z.string().optional(),
  /** Why a second person must approve: so many, somebody active, a term set aside. Empty: nobody has to. */
  needsApproval: z.array(z.enum(["number", "active", "overruled"])),
  /** Who can be that second person, while one is needed: beside whoever asked, or beside the reader who is about to ask. */
  approvers: z.array(Named).optional(),
  /** Of a preview: what the reader ended alone in the past thirty days, and how many they may. */
  alone: z.strictObject({ ended: z.int(), above: z.int() }).optional(),
  /** How it stands with the second person, once it was asked for. */
  approval: Approval.optional(),
  madeAt: instant,
  /** Nobody where a policy made it. */
  madeBy: Named.optional(),
  askedAt: instant.optional(),
  askedBy: Named.optional(),
  decidedAt: instant.optional(),
  decidedBy: Named.optional(),
  endedAt: instant.optional(),
  stoppedBy: Named.optional(),
  /** A preview is gone after this. */
  keptUntil: instant.optional(),
  progress: z.strictObject({
    /** Persons (or dossiers) that were to end when it was previewed. */
    total: z.int(),
    handled: z.int(),
    gone: z.int(),
    skipped: z.int(),
  }),
  /** Of each kind of data: how much was found in the preview, and how much is really gone. */
  kinds: z.array(z.strictObject({ name: z.string(), label: z.string(), found: z.int(), gone: z.int() })),
  /** Held back in the preview, and skipped while it ran, by reason. */
  held: z.array(Counted),
  skipped: z.array(Counted),
  may: z.strictObject({
    start: z.boolean(),
    decide: z.boolean(),
    stop: z.boolean(),
    fetchCertificate: z.boolean(),
  }),
})

export const ErasureItem = z.strictObject({
  /** Without a name for those who may not read persons. */
  person: z.strictObject({ id: ids.person, name: z.string().optional(), number: z.string().optional() }),
  dossier: z.strictObject({ id: ids.dossier, name: z.string().optional() }).optional(),
  /** `goes`: will end; `held`: held back from the start; `skipped`: held back at the last moment. What is gone is not listed. */
  fate: z.enum(["goes", "held", "skipped"]),
  /** Also of whoever ceased to be active less than thirty days ago; `restedOn` is the day of that. */
  isActive: z.boolean(),
  restedOn: day.optional(),
  lastActivityOn: day,
  reason: z.string().optional(),
  /** The day on which the reason ends by itself. */
  until: day.optional(),
})

export const ErasureItems = z.strictObject({
  items: z.array(ErasureItem),
  total: z.int(),
  page: z.int(),
  size: z.int(),
})

/**
 * Lays down what would end and why other things would not, without ending anything. Small ones are answered at once; of a large
 * one the list is made in the background (`preparing`): ask again with GET.
 */
export const previewErasure = act({
  name: "erasure.preview",
  route: "POST /erasures/preview",
  changes: ["erasure"],
  takes: z.strictObject({
    end: ErasureEnd,
    ...ErasureSelection.shape,
    /** For a clean-up; the practice's default unless told. */
    profile: ids.profile.optional(),
    ground: line(300).optional(),
    /** The person asks for it: terms of keeping do not hold it, other reasons do. Needs a ground, and a second person. */
    overruleTerms: z.boolean().default(false),
  }),
  gives: z.strictObject({ ...Erasure.shape, list: ErasureItems }),
})

/** Starts what was previewed; with `confirmation` typed as the preview tells it. */
export const startErasure = act({
  name: "erasure.start",
  route: "POST /erasures",
  changes: ["erasure", "approval"],
  takes: z.strictObject({ preview: ids.erasure, confirmation: line(200) }),
  gives: Erasure,
})

/** The second person's yes (or no) to an erasure that somebody else asked for. */
export const decideErasure = act({
  name: "erasure.decide",
  route: "POST /erasures/:id/approval",
  changes: ["erasure", "approval"],
  takes: z.strictObject({ id: ids.erasure, approved: z.boolean().default(true) }),
  gives: Erasure,
})

/** Stops one that waits or runs; what is gone is gone, the rest stays. */
export const stopErasure = act({
  name: "erasure.stop",
  route: "POST /erasures/:id/stop",
  changes: ["erasure", "approval"],
  takes: z.strictObject({ id: ids.erasure }),
  gives: Erasure,
})

export const getErasure = act({
  name: "erasure.get",
  route: "GET /erasures/:id",
  shows: ["erasure"],
  takes: z.strictObject({ id: ids.erasure }),
  gives: Erasure,
})

/** The persons and dossiers of one, those that go first. */
export const listErasureItems = act({
  name: "erasure.list-items",
  route: "GET /erasures/:id/items",
  shows: ["erasure"],
  takes: z.strictObject({ id: ids.erasure, fate: ErasureItem.shape.fate.optional(), ...queryPaging }),
  gives: ErasureItems,
})

/** The last begun first; previews of others too. */
export const listErasures = act({
  name: "erasure.list",
  route: "GET /erasures",
  shows: ["erasure"],
  takes: z.strictObject({
    state: ErasureState.optional(),
    /** Only what waits for the reader's approval. */
    toApprove: z.stringbool().default(false),
    ...queryPaging,
  }),
  gives: z.strictObject({ erasures: z.array(Erasure), total: z.int(), page: z.int(), size: z.int() }),
})

/** The certificate of one that has ended: what is really gone, on what ground, by whom; nothing about anybody. */
export const getErasureCertificate = act({
  name: "erasure.get-certificate",
  route: "GET /erasures/:id/certificate",
  shows: [],
  answers: "file",
  takes: z.strictObject({ id: ids.erasure, format: z.enum(["docx", "pdf"]).default("pdf") }),
  gives: z.never(),
})

export type ErasureEnd = z.output<typeof ErasureEnd>
export type ErasureState = z.output<typeof ErasureState>
export type ErasureSelection = z.output<typeof ErasureSelection>
export type Erasure = z.output<typeof Erasure>
export type ErasureItem = z.output<typeof ErasureItem>
export type ErasureItems = z.output<typeof ErasureItems>
