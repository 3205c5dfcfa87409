import { marked } from "marked"
import type { Token, Tokens } from "marked"
import { Fragment, useMemo } from "react"
import type { ReactNode } from "react"

/** Text that was written as Markdown. It is built from the parts that are known; HTML in it is shown as text, never run. */
export function Written({ text }: { readonly text: string }) {
  const tokens = useMemo(() => marked.lexer(text), [text])
  return <div className="written">{all(tokens)}</div>
}

const all = (tokens: readonly Token[] | undefined): ReactNode =>
  (tokens ?? []).map((token, place) => <Fragment key={place}>{one(token)}</Fragment>)

/** The entities that marked leaves in plain text, as the characters they stand for. */
const plain = (text: string): string =>
  text.replace(
    /&(lt|gt|amp|quot|#39);/g,
    (_whole, name: string) => ({ lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" })[name] ?? "",
  )

const isSafe = (address: string): boolean => /^(https?:|mailto:|tel:)/i.test(address)

function one(token: Token): ReactNode {
  switch (token.type) {
    case "paragraph":
      return <p>{all(token.tokens)}</p>
    case "heading":
      return headed(token as Tokens.Heading)
    case "text":
      return "tokens" in token && token.tokens ? all(token.tokens) : plain(token.text)
    case "escape":
      return token.text
    case "strong":
      return <strong>{all(token.tokens)}</strong>
    case "em":
      return <em>{all(token.tokens)}</em>
    case "del":
      return <del>{all(token.tokens)}</del>
    case "codespan":
      return <code>{plain(token.text)}</code>
    case "code":
      return <pre>{token.text}</pre>
    case "br":
      return <br />
    case "hr":
      return <hr />
    case "blockquote":
      return <blockquote>{all(token.tokens)}</blockquote>
    case "list":
      return listed(token as Tokens.List)
    case "table":
      return tabled(token as Tokens.Table)
    case "link":
      return isSafe(token.href) ? (
        <a href={token.href} target="_blank" rel="noreferrer noopener">
          {all(token.tokens)}
        </a>
      ) : (
        all(token.tokens)
      )
    case "space":
    case "def":
      return null
    default:
      return token.raw
  }
}

// Under the heading of the page and of its sections: what somebody wrote begins at the third level.
function headed({ tokens }: Tokens.Heading): ReactNode {
  return <h3>{all(tokens)}</h3>
}

function listed({ ordered, start, items }: Tokens.List): ReactNode {
  const lines = items.map((item, place) => <li key={place}>{all(item.tokens)}</li>)
  return ordered ? <ol start={typeof start === "number" ? start : 1}>{lines}</ol> : <ul>{lines}</ul>
}

function tabled({ header, rows }: Tokens.Table): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          {header.map((cell, place) => (
            <th key={place}>{all(cell.tokens)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, place) => (
              <td key={place}>{all(cell.tokens)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
