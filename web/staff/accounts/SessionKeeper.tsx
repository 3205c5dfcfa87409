import { Suspense, useCallback, useEffect, useId, useRef, useState } from "react"
import { getLock, lock, type Me } from "#gate/accounts/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import type { Client } from "#web/ui/client/client.ts"
import { AnswerProblem } from "#web/ui/client/problem.ts"
import { TextSkeleton } from "#web/ui/Answer.tsx"
import { later } from "#web/ui/later.tsx"
import { useAfterwards } from "#web/ui/use-afterwards.ts"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { Cover } from "./Cover.tsx"
import { hear, tell } from "./tabs.ts"
import { useIdle } from "./use-idle.ts"
import { useKeyGuard } from "./use-key-guard.ts"

const LockForm = later(() => import("./LockForm.tsx").then(({ LockForm: form }) => form))
const SignInAgain = later(() => import("./SignInAgain.tsx").then(({ SignInAgain: form }) => form))

// The way back is there before it is needed: by then the server may be out of reach.
const fetchWaysBack = () => Promise.allSettled([LockForm.fetch(), SignInAgain.fetch()])

/** Why the page is covered. */
type Shut = "locked" | "ended"

/** Keeps the page under a cover while its session is locked or over; what waited for the server goes on when it is open again. */
export function SessionKeeper() {
  const { t } = useWords()
  const me = useMe()
  const client = useClient()
  const id = useId()
  const [shut, setShut] = useState<Shut>()
  const settle = useRef<() => void>(undefined)
  const isCovered = shut !== undefined
  useKeyGuard(isCovered)
  useAfterwards(fetchWaysBack)
  const open = useCallback(() => {
    setShut(undefined)
    settle.current?.()
    settle.current = undefined
  }, [])
  const opened = useCallback(() => {
    open()
    tell({ what: "open" })
  }, [open])
  useEffect(
    () =>
      client.onShut(async () => {
        const stands = await standing(client, me)
        if (stands === "open") return
        tell({ what: "shut" })
        setShut(stands)
        await new Promise<void>((resolve) => {
          settle.current = resolve
        })
      }),
    [client, me],
  )
  useEffect(
    () =>
      hear(async ({ what }) => {
        if (what === "shut") void client.shut()
        if (what === "open" && (await standing(client, me)) === "open") open()
      }),
    [client, me, open],
  )
  const idle = useCallback(() => {
    const { atIdle } = me.session
    setShut(atIdle === "lock" ? "locked" : "ended")
    if (atIdle === "end") return void client.shut()
    // At once on the screen; and on the server, which would have done so by itself.
    void client
      .callPlainly(lock, {})
      .catch(() => undefined)
      .then(() => client.shut())
  }, [client, me])
  useIdle({ minutes: me.session.idleMinutes, isCovered, onIdle: idle })
  if (shut === undefined) return null
  return (
    <Cover title={t(shut === "locked" ? "staff.lock.title" : "staff.again.title")} labelledBy={id}>
      <Suspense fallback={<TextSkeleton rows={4} />}>
        {shut === "locked" ? (
          <LockForm id={id} owner={me} onOpen={opened} onEnded={() => setShut("ended")} />
        ) : (
          <SignInAgain id={id} onDone={opened} />
        )}
      </Suspense>
    </Cover>
  )
}

/** How the session of this browser stands now: another tab may have opened it, or somebody else may have signed in there. */
async function standing(client: Client, me: Me): Promise<Shut | "open"> {
  try {
    const now = await client.callPlainly(getLock, {})
    if (now.user.id !== me.user.id || now.practice.slug !== me.practice.slug) {
      location.assign("/")
      return "ended"
    }
    return now.locked ? "locked" : "open"
  } catch (thrown) {
    return thrown instanceof AnswerProblem && thrown.code === "general.not-signed-in" ? "ended" : "locked"
  }
}
