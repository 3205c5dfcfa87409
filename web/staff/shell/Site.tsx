import { RouterProvider } from "@tanstack/react-router"
import { useState } from "react"
import { StepUp } from "#web/staff/accounts/StepUp.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { Remembering } from "#web/ui/remember.tsx"
import { makeRouter, type SiteRouter } from "./router.tsx"

/** The site as who is signed in sees it. */
export function Site({ begun }: { readonly begun: SiteRouter | undefined }) {
  const { fetchTexts } = useWords()
  const [router] = useState(() => begun ?? makeRouter(fetchTexts))
  return (
    <Remembering>
      <RouterProvider router={router} />
      <StepUp />
    </Remembering>
  )
}
