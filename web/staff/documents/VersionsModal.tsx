import { Button, Modal } from "@mantine/core"
import { getDocument, type Document } from "#records/documents/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { sizeOf } from "#web/ui/format/size.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { UnreadableBadge } from "#web/ui/Unreadable.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { useDownload } from "./use-download.ts"

/** The files that stood here before; each can still be downloaded. */
export function VersionsModal({ document, onClose }: { readonly document: Document; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const download = useDownload()
  const whole = useAnswer(getDocument, { id: document.id }, { freshFor: 0 })
  return (
    <Modal opened onClose={onClose} title={t("staff.documents.versions")} size="lg">
      <Answer from={whole}>
        {(answer) => (
          <Lines>
            {[...answer.versions]
              .sort((a, b) => b.fileVersion - a.fileVersion)
              .map(({ fileVersion, name, size, addedAt, addedBy, unreadable }) => (
                <Line
                  key={fileVersion}
                  link={`${t("staff.documents.version", { count: fileVersion })}: ${name}`}
                  below={t("staff.documents.version-line", {
                    moment: momentOf(addedAt, language),
                    name: addedBy,
                    size: sizeOf(size, language),
                  })}
                  beside={
                    <>
                      <UnreadableBadge of={{ unreadable }} />
                      <Button
                        variant="default"
                        size="xs"
                        aria-label={t("staff.documents.download-version", { count: fileVersion })}
                        onClick={() => void download({ id: document.id, name, fileVersion })}
                      >
                        {t("staff.documents.download")}
                      </Button>
                    </>
                  }
                />
              ))}
          </Lines>
        )}
      </Answer>
    </Modal>
  )
}
