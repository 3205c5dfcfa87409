import { createContext, use } from "react"
import type { Me } from "#gate/accounts/contract.ts"

export const MeContext = createContext<Me | undefined>(undefined)

/** Who is signed in. */
export function useMe(): Me {
  const me = use(MeContext)
  if (me === undefined) throw new Error("nobody is signed in around this component")
  return me
}

/** The country of the practice, in which addresses and telephone numbers are written as at home. */
export const useHome = (): string => useMe().practice.country

/** Whether the server said that this user holds a permission; decides only what is shown. */
export function useMay(): (permission: string) => boolean {
  const { permissions } = useMe()
  return (permission) => permissions.includes(permission)
}
