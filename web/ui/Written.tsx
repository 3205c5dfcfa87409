import { Fragment, useMemo, type ReactNode } from "react"
import {
  type Block,
  type WrittenFormat,
  type ListItem,
  readWritten,
  type TextRun,
  type Runs,
} from "#ground/written/written.ts"

type Props = {
  readonly text: string
  /** What was typed in a plain field is text. */
  readonly format: WrittenFormat
}

/** What somebody wrote, built from the parts that are known; HTML in it is shown as text, never run. */
export function Written({ text, format }: Props) {
  const blocks = useMemo(() => readWritten(text, format), [text, format])
  return <div className="written">{blocks.map(block)}</div>
}

function block(one: Block, place: number): ReactNode {
  switch (one.kind) {
    case "paragraph":
      return <p key={place}>{one.runs.length === 0 ? <br /> : runs(one.runs)}</p>
    case "heading":
      // Under the heading of the page and of its sections: what somebody wrote begins at the third level.
      return <h3 key={place}>{runs(one.runs)}</h3>
    case "quote":
      return <blockquote key={place}>{one.blocks.map(block)}</blockquote>
    case "list":
      return one.start === undefined ? (
        <ul key={place}>{one.items.map(item)}</ul>
      ) : (
        <ol key={place} start={one.start}>
          {one.items.map(item)}
        </ol>
      )
    case "code":
      return <pre key={place}>{one.text}</pre>
    case "rule":
      return <hr key={place} />
    case "table":
      return tabled(one, place)
  }
}

const item = ({ checked, blocks }: ListItem, place: number): ReactNode => {
  const [first, ...rest] = blocks
  const box = checked === undefined ? "" : checked ? "☑ " : "☐ "
  return (
    <li key={place}>
      {box}
      {first?.kind === "paragraph" ? runs(first.runs) : first && block(first, 0)}
      {rest.map((each, index) => block(each, index + 1))}
    </li>
  )
}

function tabled({ head, rows }: Extract<Block, { kind: "table" }>, key: number): ReactNode {
  return (
    <table key={key}>
      <thead>
        <tr>
          {head.map((cell, place) => (
            <th key={place}>{runs(cell)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, place) => (
              <td key={place}>{runs(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const runs = (all: Runs): ReactNode => all.map((run, place) => <Fragment key={place}>{looking(run)}</Fragment>)

function looking({ text, bold, italic, struck, code, link }: TextRun): ReactNode {
  let shown: ReactNode = text
  if (code === true) shown = <code>{shown}</code>
  if (struck === true) shown = <del>{shown}</del>
  if (italic === true) shown = <em>{shown}</em>
  if (bold === true) shown = <strong>{shown}</strong>
  if (link === undefined) return shown
  return (
    <a href={link} target="_blank" rel="noreferrer noopener">
      {shown}
    </a>
  )
}
