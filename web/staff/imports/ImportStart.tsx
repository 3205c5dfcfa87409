import { Alert, Center, Progress, Stack, Text } from "@mantine/core"
import { Dropzone } from "@mantine/dropzone"
import "@mantine/dropzone/styles.layer.css"
import { IconFileSpreadsheet } from "@tabler/icons-react"
import { useMutation } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { getImport, startImport } from "#duties/imports/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useKeepAnswer, useSend } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Takes a file in and begins with a trial. */
export function ImportStart() {
  const { t } = useWords()
  const send = useSend(startImport)
  const keep = useKeepAnswer()
  const go = useNavigate()
  const [part, setPart] = useState(0)
  const start = useMutation({
    mutationFn: (file: File) =>
      send({ mode: "trial" }, file, {
        progress: (done, total) => setPart(total === 0 ? 0 : (done / total) * 100),
      }),
    onSuccess: (answer) => {
      keep(keptAs(getImport, { id: answer.id }, answer))
      return go({ to: "/imports/$id", params: { id: answer.id } })
    },
  })
  const [tooMany, setTooMany] = useState(false)
  const drop = ([file]: readonly File[]) => {
    if (file === undefined) return
    setTooMany(false)
    setPart(0)
    start.mutate(file)
  }
  return (
    <Stack>
      <Dropzone
        onDrop={drop}
        multiple={false}
        onReject={(refused) => setTooMany(refused.length > 1)}
        useFsAccessApi={false}
        disabled={start.isPending}
        radius="lg"
        p="xl"
        className="card"
        inputProps={{
          "aria-label": t("staff.imports.drop-label"),
          accept: ".csv,.txt,.tsv,.xlsx,.xls,.htm,.html,.xml,text/csv",
        }}
      >
        <Center style={{ pointerEvents: "none" }}>
          <Stack align="center" gap="xs" ta="center">
            <IconFileSpreadsheet size={40} stroke={1.3} color="var(--hoeder-accent-text)" aria-hidden />
            <Text fw={600}>{t("staff.imports.drop")}</Text>
            <Text size="sm" c="dimmed">
              {t("staff.imports.drop-hint")}
            </Text>
          </Stack>
        </Center>
      </Dropzone>
      {tooMany && (
        <Alert color="amber" role="alert">
          {t("staff.imports.one-file")}
        </Alert>
      )}
      {start.isPending && (
        <div role="status">
          <Text size="sm">{t("staff.imports.uploading", { name: start.variables.name })}</Text>
          <Progress value={part} mt={6} aria-label={t("staff.imports.uploading", { name: start.variables.name })} />
        </div>
      )}
      <ProblemNote problem={start.error} />
    </Stack>
  )
}
