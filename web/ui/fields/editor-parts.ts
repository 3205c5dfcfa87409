import { Extension, InputRule, Node } from "@tiptap/react"
import type { Block, Runs } from "#ground/written/written.ts"

type Table = Extract<Block, { kind: "table" }>

const plain = (runs: Runs): string => runs.map(({ text }) => text).join("")

/** A table that came from elsewhere: shown as it is, moved and taken out whole, and kept as it was. */
export const WrittenTable = Node.create({
  name: "writtenTable",
  group: "block",
  atom: true,
  addAttributes: () => ({ table: { default: { kind: "table", head: [], rows: [] } } }),
  renderHTML: ({ node }) => {
    const { head, rows } = node.attrs["table"] as Table
    const row = (tag: string, cells: readonly Runs[]) => ["tr", {}, ...cells.map((cell) => [tag, {}, plain(cell)])]
    return ["table", {}, ["tbody", {}, row("th", head), ...rows.map((cells) => row("td", cells))]]
  },
})

/** A dash, a space and a letter begin a list, as everybody expects; `- 5` is minus five, and stays it. */
export const DashList = Extension.create({
  name: "dashList",
  addInputRules: () => [
    new InputRule({
      find: /^-\s(\p{L})$/u,
      handler: ({ range, match, chain }) => {
        chain()
          .deleteRange(range)
          .toggleBulletList()
          .insertContent({ type: "text", text: match[1] ?? "" })
          .run()
      },
    }),
  ],
})
