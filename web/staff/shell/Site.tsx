import { RouterProvider } from "@tanstack/react-router"
import { useState } from "react"
import { StepUp } from "#web/staff/accounts/StepUp.tsx"
import { Remembering } from "#web/ui/remember.tsx"
import { makeRouter } from "./router.tsx"

/** The site as who is signed in sees it. */
export function Site() {
  const [router] = useState(makeRouter)
  return (
    <Remembering>
      <RouterProvider router={router} />
      <StepUp />
    </Remembering>
  )
}
