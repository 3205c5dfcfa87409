import { Button, Group, Modal, PasswordInput, Progress, Radio, Stack, Switch, Text } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { IconDownload } from "@tabler/icons-react"
import { useMutation } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { exportPerson, previewExport } from "#duties/portability/contract.ts"
import type { Person } from "#records/persons/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer, useClient } from "#web/ui/client/hooks.tsx"
import { save } from "#web/ui/client/receive.ts"
import { Foot } from "#web/ui/Foot.tsx"
import { sizeOf } from "#web/ui/format/size.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { ExportPreview } from "./ExportPreview.tsx"

const contents = ["all", "provided"] as const
type Content = (typeof contents)[number]

/** What goes into the ZIP, whether it gets a password, and how far it is. */
export function ExportModal({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const client = useClient()
  const [content, setContent] = useState<Content>("all")
  const [withPassword, setWithPassword] = useState(false)
  const [password, setPassword] = useState("")
  const [received, setReceived] = useState(0)
  const stopper = useRef<AbortController>(undefined)
  const preview = useAnswer(previewExport, { id: person.id, content }, { keep: true })
  const make = useMutation({
    mutationFn: () => {
      stopper.current = new AbortController()
      setReceived(0)
      const secret = withPassword ? { password } : {}
      return client.fetch(
        exportPerson,
        { id: person.id, content, ...secret },
        { signal: stopper.current.signal, progress: setReceived },
      )
    },
    onSuccess: (file) => {
      save(file)
      notifications.show({ message: t("staff.export.done", { name: file.name }) })
      onClose()
    },
  })
  const isShort = withPassword && password.length < 12
  const stop = () => {
    stopper.current?.abort()
    onClose()
  }
  const isAborted = make.error instanceof DOMException
  return (
    <Modal
      opened
      onClose={stop}
      title={t("staff.export.title", { name: person.fullName })}
      size="xl"
      closeOnClickOutside={false}
    >
      <Stack gap="lg">
        <Text c="dimmed">{t("staff.export.explanation")}</Text>
        <Radio.Group
          label={t("staff.export.content")}
          value={content}
          onChange={(value) => setContent(value === "provided" ? "provided" : "all")}
        >
          <Stack gap="sm" mt="xs">
            {contents.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`staff.export.content.${one}`)}
                description={t(`staff.export.content.${one}-hint`)}
                disabled={make.isPending}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Answer from={preview}>{(answer) => <ExportPreview kinds={answer.kinds} />}</Answer>
        <Stack gap="sm">
          <Switch
            label={t("staff.export.with-password")}
            checked={withPassword}
            disabled={make.isPending}
            onChange={(event) => setWithPassword(event.currentTarget.checked)}
          />
          {withPassword && (
            <PasswordInput
              label={t("staff.export.password")}
              description={t("staff.export.password-hint")}
              autoComplete="new-password"
              value={password}
              disabled={make.isPending}
              onChange={(event) => setPassword(event.currentTarget.value)}
              error={password !== "" && isShort ? t("staff.export.password-short") : undefined}
            />
          )}
        </Stack>
        {!isAborted && <ProblemNote problem={make.error} />}
        {make.isPending ? (
          <Stack gap="xs">
            <Text role="status">{t("staff.export.making", { size: sizeOf(received, language) })}</Text>
            <Progress value={100} animated aria-label={t("staff.export.making", { size: "" })} />
            <Foot justify="space-between">
              <Text size="sm" c="dimmed">
                {t("staff.export.keep-open")}
              </Text>
              <Button variant="default" onClick={stop}>
                {t("staff.export.stop")}
              </Button>
            </Foot>
          </Stack>
        ) : (
          <Foot justify="space-between">
            <Text size="sm" c="dimmed" flex={1} miw={220}>
              {t("staff.export.confirm")}
            </Text>
            <Group gap="sm">
              <Button variant="default" onClick={stop}>
                {t("staff.ui.cancel")}
              </Button>
              <Button
                leftSection={<IconDownload size={18} aria-hidden />}
                disabled={isShort}
                onClick={() => make.mutate()}
              >
                {t("staff.export.submit")}
              </Button>
            </Group>
          </Foot>
        )}
      </Stack>
    </Modal>
  )
}
