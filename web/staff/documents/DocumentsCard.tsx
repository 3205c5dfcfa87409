import { Box, Stack } from "@mantine/core"
import { IconFiles } from "@tabler/icons-react"
import type { UseQueryResult } from "@tanstack/react-query"
import type { Document } from "#records/documents/contract.ts"
import type { Transfer } from "#web/ui/client/transfer.ts"
import type { AnswerProblem } from "#web/ui/client/problem.ts"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Section } from "#web/ui/Section.tsx"
import { UnsavedGuard } from "#web/ui/UnsavedGuard.tsx"
import { WholeList } from "#web/ui/WholeList.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { DocumentLine } from "./DocumentLine.tsx"
import { DropPlace } from "./DropPlace.tsx"
import { UploadList } from "./UploadList.tsx"
import { useUploads } from "./use-uploads.ts"

type Props = {
  readonly title: string
  readonly from: UseQueryResult<{ readonly documents: readonly Document[] }, AnswerProblem>
  readonly mayAdd: boolean
  readonly onSend: (file: File, transfer: Transfer) => Promise<unknown>
  /** Says of each document whether it is in a dossier. */
  readonly withDossier?: boolean
}

/** A list of documents, with the place to add some. */
export function DocumentsCard({ title, from, mayAdd, onSend, withDossier }: Props) {
  const { t } = useWords()
  const { uploads, add, stop, again } = useUploads(onSend)
  const isSending = uploads.some(({ state }) => state === "sending" || state === "waiting")
  return (
    <Section title={title} flush>
      <UnsavedGuard isDirty={isSending} />
      {mayAdd && (
        <Box px={{ base: "md", sm: "lg" }} pb="md" pt={4}>
          <Stack gap="md">
            <DropPlace onFiles={add} />
            <UploadList uploads={uploads} onStop={stop} onAgain={again} />
          </Stack>
        </Box>
      )}
      <WholeList
        from={from}
        listOf={(answer) => answer.documents}
        meanwhile={3}
        none={
          <Nothing
            icon={<IconFiles aria-hidden />}
            title={t("staff.documents.none")}
            advice={t(mayAdd ? "staff.documents.none-advice" : "staff.documents.none-advice-read")}
          />
        }
      >
        {(document) => <DocumentLine key={document.id} document={document} withDossier={withDossier ?? false} />}
      </WholeList>
    </Section>
  )
}
