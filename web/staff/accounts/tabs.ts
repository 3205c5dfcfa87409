/** What the tabs of this browser tell each other of the session that they share. */
export type ToldTabs = { readonly what: "used"; readonly at: number } | { readonly what: "shut" | "open" }

const name = "hoeder.session"

/** Tells the other tabs. */
export function tell(told: ToldTabs): void {
  const channel = new BroadcastChannel(name)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin than its own
  channel.postMessage(told)
  channel.close()
}

/** Hears what other tabs tell; gives the way to stop. */
export function hear(act: (told: ToldTabs) => void): () => void {
  const channel = new BroadcastChannel(name)
  channel.onmessage = (event: MessageEvent<ToldTabs>) => act(event.data)
  return () => channel.close()
}
