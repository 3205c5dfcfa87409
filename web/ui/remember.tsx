import { createContext, use, useState, type ReactNode } from "react"

const Memory = createContext<Map<string, unknown> | undefined>(undefined)

/** Keeps what pages want to find again, as long as the site is open; nothing of it goes into an address or onto a disk. */
export function Remembering({ children }: { readonly children: ReactNode }) {
  const [memory] = useState(() => new Map<string, unknown>())
  return <Memory value={memory}>{children}</Memory>
}

/** State that is still there when one comes back to the page. */
export function useRemembered<Value>(name: string, initial: Value): readonly [Value, (value: Value) => void] {
  const memory = use(Memory)
  // What was put in under this name has this type: each name is used in one place.
  const [value, setValue] = useState<Value>(() => (memory?.has(name) ? (memory.get(name) as Value) : initial))
  const set = (fresh: Value) => {
    memory?.set(name, fresh)
    setValue(fresh)
  }
  return [value, set]
}
