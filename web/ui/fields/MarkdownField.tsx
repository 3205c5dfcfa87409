import { RichTextEditor } from "@mantine/tiptap"
import "@mantine/tiptap/styles.css"
import { Markdown } from "@tiptap/markdown"
import { useEditor } from "@tiptap/react"
import StarterKit from "@tiptap/starter-kit"
import { useEffect, useRef } from "react"
import { withoutEntities } from "#web/ui/format/markdown.ts"

export type EditorLabels = Readonly<
  Record<"toolbar" | "bold" | "italic" | "heading" | "bullets" | "numbers" | "quote" | "undo" | "redo", string>
>

type Props = {
  readonly label: string
  /** Markdown. */
  readonly value: string
  readonly onChange: (markdown: string) => void
  readonly labels: EditorLabels
}

/** Text with simple formatting, kept as Markdown. */
export function MarkdownField({ label, value, onChange, labels }: Props) {
  const change = useRef(onChange)
  useEffect(() => {
    change.current = onChange
  })
  const editor = useEditor({
    extensions: [StarterKit.configure({ heading: { levels: [3] }, link: { openOnClick: false } }), Markdown],
    content: value,
    contentType: "markdown",
    autofocus: "end",
    shouldRerenderOnTransaction: true,
    editorProps: { attributes: { "aria-label": label, role: "textbox", "aria-multiline": "true" } },
    onUpdate: ({ editor: changed }) =>
      change.current(changed.isEmpty ? "" : withoutEntities(changed.getMarkdown().trim())),
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
