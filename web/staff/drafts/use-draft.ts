import { useEffect, useRef, useState } from "react"
import { dropDraft, getDraft, saveDraft } from "#records/drafts/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"

type DraftPlace = {
  readonly person: string
  /** `entry/<id>`: where on the site it is typed. */ readonly place: string
}

/** What somebody was typing, as a page has it. */
export type TypedDraft = {
  /** What was found when the page opened; `undefined` while looking, `null` when there is none. */
  readonly found: string | null | undefined
  /** What was typed before is damaged. */
  readonly unreadable: true | undefined
  /** Keeps what is typed, sealed on the server, a moment after the last key. */
  readonly keep: (content: string) => void
  /** Forgets it: it was saved for good, or thrown away. */
  readonly drop: () => void
}

const pause = 1_200

/** Drafts of this site are JSON; what another program left in its place is as if there were none. */
function readable(content: string | undefined): string | null {
  try {
    JSON.parse(content ?? "")
    return content ?? null
  } catch {
    return null
  }
}

/** What is typed about a person survives a closed page and a session that ended. */
export function useDraft({ person, place }: DraftPlace): TypedDraft {
  const client = useClient()
  const [found, setFound] = useState<string | null>()
  const [unreadable, setUnreadable] = useState<true>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const saving = useRef<Promise<unknown>>(Promise.resolve())
  const isKept = useRef(false)
  useEffect(() => {
    let here = true
    client
      .call(getDraft, { id: person, place })
      .then(({ draft, unreadable: isLost }) => {
        if (here) setUnreadable(isLost)
        isKept.current = draft !== null
        if (here) setFound(readable(draft?.content))
      })
      // Without the draft the page works as well: it begins empty.
      .catch(() => here && setFound(null))
    return () => {
      here = false
      clearTimeout(timer.current)
    }
  }, [client, person, place])
  const save = (content: string) => {
    isKept.current = true
    saving.current = saving.current
      .then(() => client.call(saveDraft, { id: person, place, content }))
      .catch(() => undefined)
  }
  return {
    found,
    unreadable,
    keep: (content) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => save(content), pause)
    },
    drop: () => {
      clearTimeout(timer.current)
      if (!isKept.current) return
      isKept.current = false
      saving.current = saving.current.then(() => client.call(dropDraft, { id: person, place })).catch(() => undefined)
    },
  }
}
