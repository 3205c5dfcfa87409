import { useIntersection } from "@mantine/hooks"
import type { PDFDocumentProxy } from "pdfjs-dist"
import { useEffect, useRef, useState } from "react"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly pdf: PDFDocumentProxy; readonly number: number; readonly zoom: number }

const width = 800

/** One page of a PDF, drawn when it comes into view; its text is there for screen readers. */
export function PdfPage({ pdf, number, zoom }: Props) {
  const { t } = useWords()
  const { ref, entry } = useIntersection({ rootMargin: "600px" })
  const canvas = useRef<HTMLCanvasElement>(null)
  const [shape, setShape] = useState(Math.SQRT2)
  const [text, setText] = useState("")
  const isNear = entry?.isIntersecting ?? false
  useEffect(() => {
    if (!isNear) return
    let task: { cancel: () => void } | undefined
    let isHere = true
    const draw = async () => {
      const page = await pdf.getPage(number)
      const natural = page.getViewport({ scale: 1 })
      setShape(natural.height / natural.width)
      const sharp = Math.min(3, (globalThis.devicePixelRatio || 1) * zoom)
      const viewport = page.getViewport({ scale: (width / natural.width) * sharp })
      const sheet = canvas.current
      if (sheet === null || !isHere) return
      sheet.width = viewport.width
      sheet.height = viewport.height
      const drawing = page.render({ canvas: sheet, viewport })
      task = drawing
      await drawing.promise
      const { items } = await page.getTextContent()
      if (isHere) setText(items.map((item) => ("str" in item ? item.str : "")).join(" "))
    }
    // A page that was scrolled away while it was being drawn is cancelled; that is no fault.
    draw().catch(() => undefined)
    return () => {
      isHere = false
      task?.cancel()
    }
  }, [pdf, number, zoom, isNear])
  const shown = `min(${Math.round(zoom * 100)}%, ${Math.round(width * zoom)}px)`
  return (
    <div
      ref={ref}
      style={{
        width: zoom > 1 ? `${zoom * 100}%` : shown,
        aspectRatio: `1 / ${shape}`,
        background: "#fff",
        boxShadow: "0 1px 6px rgb(0 0 0 / 0.18)",
      }}
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={`${t("staff.documents.page", { count: number })}. ${text}`}
        style={{ width: "100%", height: "100%", display: "block" }}
      />
    </div>
  )
}
