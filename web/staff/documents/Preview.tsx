import { Button, Center, Group, Modal, Stack, Text } from "@mantine/core"
import { useMediaQuery } from "@mantine/hooks"
import { IconDownload, IconFileOff } from "@tabler/icons-react"
import { lazy, Suspense } from "react"
import type { Document } from "#records/documents/contract.ts"
import { TextSkeleton } from "#web/ui/Answer.tsx"
import { sizeOf } from "#web/ui/format/size.ts"
import { Nothing } from "#web/ui/Nothing.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { contentUrl, useDownload } from "./use-download.ts"

const PdfView = lazy(() => import("./PdfView.tsx").then(({ PdfView: view }) => ({ default: view })))

/** Shows a document without leaving the page. */
export function Preview({ document, onClose }: { readonly document: Document; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const download = useDownload()
  const isNarrow = useMediaQuery("(max-width: 48em)") ?? false
  const url = contentUrl(document.id, true)
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(64rem, 96vw)"
      fullScreen={isNarrow}
      padding={isNarrow ? "md" : "xl"}
      title={<span className="wrap">{document.name}</span>}
      styles={{ body: { minHeight: 240 } }}
    >
      <Stack>
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            {[document.kind, sizeOf(document.size, language)].filter(Boolean).join(" · ")}
          </Text>
          <Button
            variant="light"
            leftSection={<IconDownload size={17} aria-hidden />}
            onClick={() => void download(document)}
          >
            {t("staff.documents.download")}
          </Button>
        </Group>
        {document.preview === "image" && (
          <Center>
            <img
              src={url}
              alt={document.description ?? document.name}
              style={{ maxWidth: "100%", maxHeight: "72dvh", borderRadius: 8 }}
            />
          </Center>
        )}
        {document.preview === "pdf" && (
          <Suspense fallback={<TextSkeleton rows={8} />}>
            <PdfView url={url} />
          </Suspense>
        )}
        {document.preview === "none" && (
          <Nothing icon={<IconFileOff aria-hidden />} title={document.name} advice={t("staff.documents.no-preview")} />
        )}
      </Stack>
    </Modal>
  )
}
