import { Code, Stack, Text } from "@mantine/core"
import { useEffect, useState } from "react"
import { beginTotp, confirmTotp } from "#gate/accounts/contract.ts"
import { TextSkeleton } from "#web/ui/Answer.tsx"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Confirm } from "#web/ui/Confirm.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { CodeField } from "./CodeField.tsx"
import { QrPicture } from "./QrPicture.tsx"

/** Sets an authenticator app up: scan or type the key, then the first code. */
export function TotpSetUp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const [code, setCode] = useState("")
  const begin = useAct(beginTotp)
  const confirm = useAct(confirmTotp, { said: t("staff.steps.totp-done"), onDone: onClose })
  const { mutate: start } = begin
  useEffect(() => start({}, { onError: (problem) => problem.status === 403 && onClose() }), [start, onClose])
  const key = begin.data?.key.match(/.{1,4}/g)?.join(" ")
  return (
    <Confirm
      title={t("staff.steps.totp-title")}
      explanation={t("staff.steps.totp-explanation")}
      submit={t("staff.steps.totp-submit")}
      of={confirm}
      disabled={code.length < 6 || begin.data === undefined}
      onClose={onClose}
      onYes={() => confirm.mutate({ code })}
    >
      <ProblemNote problem={begin.error} />
      {begin.data === undefined ? (
        <TextSkeleton rows={5} />
      ) : (
        <Stack>
          <QrPicture text={begin.data.uri} label={t("staff.steps.totp-picture")} />
          <Text size="sm">
            {t("staff.steps.totp-key")}
            <br />
            <Code fz="md" style={{ letterSpacing: "0.04em" }}>
              {key}
            </Code>
          </Text>
          <CodeField value={code} onChange={setCode} />
        </Stack>
      )}
    </Confirm>
  )
}
