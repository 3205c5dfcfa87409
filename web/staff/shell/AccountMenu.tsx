import { Suspense, useState } from "react"
import { later } from "#web/ui/later.tsx"
import { AccountFace } from "./AccountFace.tsx"

const AccountChoices = later(() => import("./AccountChoices.tsx").then(({ AccountChoices: choices }) => choices))

/** The own account: language, colours, signing out. What there is to choose is fetched when somebody is about to. */
export function AccountMenu() {
  const [isWanted, setWanted] = useState(false)
  const fetch = () => void AccountChoices.fetch().catch(() => undefined)
  const face = (
    <AccountFace
      aria-haspopup="menu"
      aria-expanded={false}
      loading={isWanted}
      onPointerEnter={fetch}
      onFocus={fetch}
      onClick={() => setWanted(true)}
    />
  )
  return isWanted ? (
    <Suspense fallback={face}>
      <AccountChoices />
    </Suspense>
  ) : (
    face
  )
}
