import { ActionIcon, Alert, Group, ScrollArea, Stack } from "@mantine/core"
import { IconZoomIn, IconZoomOut } from "@tabler/icons-react"
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from "pdfjs-dist"
import worker from "pdfjs-dist/build/pdf.worker.min.mjs?url"
import { useEffect, useState } from "react"
import { TextSkeleton } from "#web/ui/Answer.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { PdfPage } from "./PdfPage.tsx"

GlobalWorkerOptions.workerSrc = worker

const zooms = [0.6, 0.8, 1, 1.25, 1.6, 2]

/** A PDF, drawn by pdf.js on our own canvas: nothing in it can run, and no plug-in sees it. */
export function PdfView({ url }: { readonly url: string }) {
  const { t } = useWords()
  const [pdf, setPdf] = useState<PDFDocumentProxy>()
  const [isBroken, setBroken] = useState(false)
  const [zoom, setZoom] = useState(2)
  useEffect(() => {
    const loading = getDocument({
      url,
      withCredentials: true,
      cMapUrl: "/pdfjs/cmaps/",
      cMapPacked: true,
      standardFontDataUrl: "/pdfjs/standard_fonts/",
      // The content policy allows no WebAssembly.
      useWasm: false,
      enableXfa: false,
    })
    loading.promise.then(setPdf, () => setBroken(true))
    return () => void loading.destroy()
  }, [url])
  if (isBroken) return <Alert color="amber">{t("staff.documents.pdf-broken")}</Alert>
  if (pdf === undefined) return <TextSkeleton rows={8} />
  const step = (by: number) => setZoom(Math.max(0, Math.min(zooms.length - 1, zoom + by)))
  return (
    <Stack gap="xs">
      <Group gap={4} justify="flex-end">
        <ActionIcon
          variant="default"
          size={36}
          disabled={zoom === 0}
          onClick={() => step(-1)}
          aria-label={t("staff.documents.smaller")}
        >
          <IconZoomOut size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={36}
          disabled={zoom === zooms.length - 1}
          onClick={() => step(1)}
          aria-label={t("staff.documents.larger")}
        >
          <IconZoomIn size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <ScrollArea
        h="68dvh"
        viewportProps={{ tabIndex: 0 }}
        style={{ background: "var(--hoeder-ground)", borderRadius: 8 }}
      >
        <Stack align="center" gap="md" p="md">
          {Array.from({ length: pdf.numPages }, (_, place) => (
            <PdfPage key={place} pdf={pdf} number={place + 1} zoom={zooms[zoom] ?? 1} />
          ))}
        </Stack>
      </ScrollArea>
    </Stack>
  )
}
