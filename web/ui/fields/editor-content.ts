import type { JSONContent } from "@tiptap/react"
import { type Block, looksLike, type TextRun, type Runs } from "#ground/written/written.ts"

/** What was written as the editor holds it. It has no tables: one stays in it as the text of its cells. */
export const toEditor = (blocks: readonly Block[]): JSONContent => ({ type: "doc", content: contentOf(blocks) })

const contentOf = (blocks: readonly Block[]): JSONContent[] => {
  const content = blocks.flatMap(nodesOf)
  return content.length === 0 ? [{ type: "paragraph" }] : content
}

function nodesOf(block: Block): JSONContent[] {
  switch (block.kind) {
    case "paragraph":
      return [{ type: "paragraph", content: textOf(block.runs) }]
    case "heading":
      return [{ type: "heading", attrs: { level: 3 }, content: textOf(block.runs) }]
    case "quote":
      return [{ type: "blockquote", content: contentOf(block.blocks) }]
    case "list":
      return [listOf(block)]
    case "code":
      return [{ type: "codeBlock", content: block.text === "" ? [] : [{ type: "text", text: block.text }] }]
    case "rule":
      return [{ type: "horizontalRule" }]
    case "table":
      return [{ type: "writtenTable", attrs: { table: block } }]
  }
}

function listOf({ start, items }: Extract<Block, { kind: "list" }>): JSONContent {
  const content = items.map(({ checked, blocks }): JSONContent => {
    const box: Block[] = checked === undefined ? [] : [{ kind: "paragraph", runs: [{ text: checked ? "☑" : "☐" }] }]
    const [first] = blocks
    const inside =
      checked !== undefined && first?.kind === "paragraph"
        ? [boxed(checked, first.runs), ...blocks.slice(1)]
        : [...box, ...blocks]
    // An item of the editor begins with a paragraph.
    const begun = inside[0]?.kind === "paragraph" ? inside : [{ kind: "paragraph", runs: [] } as const, ...inside]
    return { type: "listItem", content: contentOf(begun) }
  })
  return start === undefined ? { type: "bulletList", content } : { type: "orderedList", attrs: { start }, content }
}

const boxed = (checked: boolean, runs: Runs): Block => ({
  kind: "paragraph",
  runs: [{ text: checked ? "☑ " : "☐ " }, ...runs],
})

const marks = { bold: "bold", italic: "italic", struck: "strike", code: "code" } as const

const textOf = (runs: Runs): JSONContent[] =>
  runs.flatMap((run) =>
    run.text
      .split("\n")
      .flatMap((text, index): JSONContent[] => [
        ...(index === 0 ? [] : [{ type: "hardBreak" }]),
        ...(text === "" ? [] : [{ type: "text", text, marks: marksOf(run) }]),
      ]),
  )

const marksOf = (run: TextRun) => [
  ...(["bold", "italic", "struck", "code"] as const).flatMap((look) =>
    run[look] === true ? [{ type: marks[look] }] : [],
  ),
  ...(run.link === undefined ? [] : [{ type: "link", attrs: { href: run.link } }]),
]

/** What the editor holds, as what was written. */
export const fromEditor = ({ content = [] }: JSONContent): readonly Block[] => content.map(blockOf)

function blockOf({ type, attrs = {}, content = [] }: JSONContent): Block {
  switch (type) {
    case "heading":
      return { kind: "heading", runs: runsOf(content) }
    case "blockquote":
      return { kind: "quote", blocks: content.map(blockOf) }
    case "bulletList":
      return { kind: "list", items: content.map(itemOf) }
    case "orderedList":
      return { kind: "list", start: Number(attrs["start"] ?? 1), items: content.map(itemOf) }
    case "codeBlock":
      return { kind: "code", text: content.map(({ text }) => text ?? "").join("") }
    case "horizontalRule":
      return { kind: "rule" }
    case "writtenTable":
      return attrs["table"] as Block
    default:
      return { kind: "paragraph", runs: runsOf(content) }
  }
}

function itemOf({ content = [] }: JSONContent) {
  const [first, ...rest] = content.map(blockOf)
  const [run, ...runs] = first?.kind === "paragraph" ? first.runs : []
  const box = run === undefined ? null : /^([☑☐]) ?/.exec(run.text)
  if (box === null || run === undefined) return { blocks: first === undefined ? [] : [first, ...rest] }
  const text = run.text.slice(box[0].length)
  const begun: Block = { kind: "paragraph", runs: [...(text === "" ? [] : [{ ...run, text }]), ...runs] }
  return { checked: box[1] === "☑", blocks: [begun, ...rest] }
}

function runsOf(content: readonly JSONContent[]): Runs {
  const joined: TextRun[] = []
  for (const node of content) {
    const run = node.type === "hardBreak" ? { ...lookOf(node), text: "\n" } : { ...lookOf(node), text: node.text ?? "" }
    const last = joined.at(-1)
    if (last !== undefined && looksLike(last, run)) joined.splice(-1, 1, { ...last, text: last.text + run.text })
    else if (run.text !== "") joined.push(run)
  }
  return joined
}

function lookOf({ marks: given = [] }: JSONContent): Omit<TextRun, "text"> {
  const has = (type: string) => given.some((mark) => mark.type === type)
  const href = given.find((mark) => mark.type === "link")?.attrs?.["href"] as string | undefined
  return {
    ...(has("bold") ? { bold: true as const } : {}),
    ...(has("italic") ? { italic: true as const } : {}),
    ...(has("strike") ? { struck: true as const } : {}),
    ...(has("code") ? { code: true as const } : {}),
    ...(href === undefined ? {} : { link: href }),
  }
}
