import { Badge, Menu, UnstyledButton } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import {
  IconDownload,
  IconFile,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconHistory,
  IconPencil,
  IconPhoto,
  IconUpload,
} from "@tabler/icons-react"
import { lazy, Suspense, useRef, useState } from "react"
import { addDocumentVersion, type Document } from "#records/documents/contract.ts"
import { useSend } from "#web/ui/client/hooks.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { sizeOf } from "#web/ui/format/size.ts"
import { Line } from "#web/ui/Lines.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { UnreadableBadge } from "#web/ui/Unreadable.tsx"
import { MoreMenu } from "#web/ui/MoreMenu.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { UploadList } from "./UploadList.tsx"
import { useDownload } from "./use-download.ts"
import { useUploads } from "./use-uploads.ts"

const Preview = lazy(() => import("./Preview.tsx").then(({ Preview: modal }) => ({ default: modal })))
const DocumentModal = lazy(() => import("./DocumentModal.tsx").then(({ DocumentModal: modal }) => ({ default: modal })))
const VersionsModal = lazy(() => import("./VersionsModal.tsx").then(({ VersionsModal: modal }) => ({ default: modal })))

type Props = { readonly document: Document; readonly withDossier: boolean }

function DocumentIcon({ document: { preview, type } }: { readonly document: Document }) {
  const looks = { size: 24, stroke: 1.4, color: "var(--hoeder-accent-text)", "aria-hidden": true }
  if (preview === "image") return <IconPhoto {...looks} />
  if (preview === "pdf") return <IconFileTypePdf {...looks} />
  return type.includes("wordprocessing") ? <IconFileTypeDocx {...looks} /> : <IconFile {...looks} />
}

/** One document: to see, download, replace by a new version, describe. */
export function DocumentLine({ document, withDossier }: Props) {
  const { t, language } = useWords()
  const replace = useSend(addDocumentVersion)
  const download = useDownload()
  const picker = useRef<HTMLInputElement>(null)
  const [doing, setDoing] = useState<"show" | "change" | "versions">()
  const close = () => setDoing(undefined)
  const versions = useUploads(
    (file, transfer) => replace({ id: document.id }, file, transfer),
    () => notifications.show({ message: t("staff.documents.new-version-done") }),
  )
  const below = (
    <>
      <Dots
        of={[
          document.kind,
          document.unreadable !== true && sizeOf(document.size, language),
          momentOf(document.addedAt, language),
          document.addedBy.name,
        ]}
      />
      {document.description !== undefined && <div className="pre">{document.description}</div>}
      {withDossier && document.dossier !== undefined && (
        <div>
          <PageLink className="above" to="/dossiers/$id" params={{ id: document.dossier }} size="sm">
            {t("staff.documents.in-dossier")}
          </PageLink>
        </div>
      )}
      <Marks document={document} />
      <UploadList uploads={versions.uploads} onStop={versions.stop} onAgain={versions.again} />
    </>
  )
  const name = (
    <UnstyledButton
      data-row
      onClick={() => setDoing("show")}
      fw={550}
      aria-label={t("staff.documents.open", { name: document.name })}
      className="wrap"
      style={{ textAlign: "start" }}
    >
      {document.name}
    </UnstyledButton>
  )
  const menu = (
    <MoreMenu label={t("staff.documents.actions", { name: document.name })}>
      <Menu.Item leftSection={<IconDownload size={17} aria-hidden />} onClick={() => void download(document)}>
        {t("staff.documents.download")}
      </Menu.Item>
      {document.may.change && (
        <>
          <Menu.Item leftSection={<IconPencil size={17} aria-hidden />} onClick={() => setDoing("change")}>
            {t("staff.documents.change")}
          </Menu.Item>
          <Menu.Item leftSection={<IconUpload size={17} aria-hidden />} onClick={() => picker.current?.click()}>
            {t("staff.documents.new-version")}
          </Menu.Item>
        </>
      )}
      {document.fileVersion > 1 && (
        <Menu.Item leftSection={<IconHistory size={17} aria-hidden />} onClick={() => setDoing("versions")}>
          {t("staff.documents.versions")}
        </Menu.Item>
      )}
    </MoreMenu>
  )
  return (
    <>
      <Line
        icon={<DocumentIcon document={document} />}
        link={name}
        below={below}
        beside={
          <>
            <UnreadableBadge of={document} />
            {menu}
          </>
        }
      />
      <input
        ref={picker}
        type="file"
        hidden
        onChange={(event) => versions.add([...(event.currentTarget.files ?? [])])}
      />
      <Suspense>
        {doing === "show" && <Preview document={document} onClose={close} />}
        {doing === "change" && <DocumentModal document={document} onClose={close} />}
        {doing === "versions" && <VersionsModal document={document} onClose={close} />}
      </Suspense>
    </>
  )
}

function Marks({ document }: { readonly document: Document }) {
  const { t } = useWords()
  const marks = [
    document.fileVersion > 1 && t("staff.documents.version", { count: document.fileVersion }),
    document.workingNote && t("staff.documents.working-note"),
    document.aboutThirdPerson && t("staff.documents.third-person"),
  ].filter((mark) => mark !== false)
  return marks.map((mark) => (
    <Badge key={mark} size="sm" mr={6} mt={4}>
      {mark}
    </Badge>
  ))
}
