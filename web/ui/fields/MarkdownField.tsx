import { RichTextEditor } from "@mantine/tiptap"
import "@mantine/tiptap/styles.layer.css"
import { useEditor } from "@tiptap/react"
import StarterKit from "@tiptap/starter-kit"
import { useEffect, useRef } from "react"
import { type WrittenFormat, readWritten } from "#ground/written/written.ts"
import { writeMarkdown } from "#ground/written/write-markdown.ts"
import { fromEditor, toEditor } from "./editor-content.ts"
import { DashList, WrittenTable } from "./editor-parts.ts"

export type EditorLabels = Readonly<
  Record<"toolbar" | "bold" | "italic" | "heading" | "bullets" | "numbers" | "quote" | "undo" | "redo", string>
>

type Props = {
  readonly label: string
  readonly value: string
  /** Of the value it begins with; what is changed is Markdown. */
  readonly format: WrittenFormat
  readonly onChange: (markdown: string) => void
  readonly labels: EditorLabels
}

/** Text with simple formatting, kept as Markdown. */
export function MarkdownField({ label, value, format, onChange, labels }: Props) {
  const change = useRef(onChange)
  useEffect(() => {
    change.current = onChange
  })
  const editor = useEditor({
    extensions: [
      StarterKit.configure({ heading: { levels: [3] }, link: { openOnClick: false }, underline: false }),
      WrittenTable,
      DashList,
    ],
    content: toEditor(readWritten(value, format)),
    // `> 38`, `# 3` and `1. x` at the start of a line are what somebody typed; the bar makes quotes, headings and lists.
    enableInputRules: ["bold", "italic", "strike", "code", DashList],
    autofocus: "end",
    shouldRerenderOnTransaction: true,
    editorProps: { attributes: { "aria-label": label, role: "textbox", "aria-multiline": "true" } },
    onUpdate: ({ editor: changed }) => change.current(writeMarkdown(fromEditor(changed.getJSON()))),
  })
  return (
    <RichTextEditor
      editor={editor}
      withTypographyStyles={false}
      classNames={{ content: "written" }}
      labels={{
        boldControlLabel: labels.bold,
        italicControlLabel: labels.italic,
        h3ControlLabel: labels.heading,
        bulletListControlLabel: labels.bullets,
        orderedListControlLabel: labels.numbers,
        blockquoteControlLabel: labels.quote,
        undoControlLabel: labels.undo,
        redoControlLabel: labels.redo,
      }}
    >
      <RichTextEditor.Toolbar role="toolbar" aria-label={labels.toolbar}>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.Bold />
          <RichTextEditor.Italic />
          <RichTextEditor.H3 />
        </RichTextEditor.ControlsGroup>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.BulletList />
          <RichTextEditor.OrderedList />
          <RichTextEditor.Blockquote />
        </RichTextEditor.ControlsGroup>
        <RichTextEditor.ControlsGroup visibleFrom="xs">
          <RichTextEditor.Undo />
          <RichTextEditor.Redo />
        </RichTextEditor.ControlsGroup>
      </RichTextEditor.Toolbar>
      <RichTextEditor.Content mih={120} />
    </RichTextEditor>
  )
}
