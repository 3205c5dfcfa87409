import { Fragment } from "react"
import type { ReactNode } from "react"

type Props = { readonly of: readonly (ReactNode | false | undefined)[] }

const longest = 34

/** Short facts on one line, dots between them; a line breaks between two facts, and not inside one. */
export function Dots({ of }: Props) {
  const said = of.filter((one) => one !== undefined && one !== false && one !== null && one !== "")
  return said.map((one, place) => (
    <Fragment key={place}>
      {place > 0 && " · "}
      {typeof one === "string" && one.length > longest ? one : <span className="nowrap">{one}</span>}
    </Fragment>
  ))
}
