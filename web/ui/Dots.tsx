import { Fragment, type ReactNode } from "react"

type Props = { readonly of: readonly (ReactNode | false | undefined)[] }

const longest = 34

/** Short facts on one line, dots between them; a line breaks between two facts, and not inside one. */
export function Dots({ of }: Props) {
  const said = of.filter((one) => one !== undefined && one !== false && one !== null && one !== "")
  return said.map((one, place) => {
    // The dot stays with what it follows, so that no line begins with one.
    const whole = place < said.length - 1 ? <>{one} ·</> : one
    return (
      <Fragment key={place}>
        {place > 0 && " "}
        {typeof one === "string" && one.length > longest ? whole : <span className="nowrap">{whole}</span>}
      </Fragment>
    )
  })
}
