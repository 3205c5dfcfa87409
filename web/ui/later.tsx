import { use, type ComponentType } from "react"

/** A part of the site whose code is fetched when it is shown, or shortly before; once that is there it is drawn at once. */
export type Later<Props> = ComponentType<Props> & {
  readonly fetch: () => Promise<unknown>
  readonly isThere: () => boolean
}

/** Makes a part that is fetched apart. Other than React's own `lazy` it never waits for what is there already. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let there: ComponentType<Props> | undefined
  let coming: Promise<ComponentType<Props>> | undefined
  const fetch = (): Promise<ComponentType<Props>> =>
    (coming ??= load().then(
      (part) => (there = part),
      (error: unknown) => {
        // Whoever asks again may have a connection by then.
        coming = undefined
        throw error
      },
    ))
  const Shown = (props: Props) => {
    const Part = there ?? use(fetch())
    return <Part {...props} />
  }
  return Object.assign(Shown, { fetch, isThere: () => there !== undefined })
}
