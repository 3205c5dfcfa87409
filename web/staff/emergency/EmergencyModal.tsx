import { Textarea, TextInput } from "@mantine/core"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import type { PersonId } from "#ground/kernel/ids.ts"
import { beginEmergency, listMyEmergencies } from "#gate/emergency/contract.ts"
import { findByNumber, getPerson } from "#records/persons/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"
import { useStepFirst } from "#web/staff/accounts/use-step-first.ts"

const shortest = 10

/** Says what emergency access is, and asks of whom and why; then the file opens. */
export function EmergencyModal({ person, onClose }: { readonly person?: PersonId; readonly onClose: () => void }) {
  const { t } = useWords()
  const ready = useStepFirst("leaks", onClose)
  const navigate = useNavigate()
  const [number, setNumber] = useState("")
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  const begin = useAct(beginEmergency, {
    outdates: [listMyEmergencies, getPerson],
    onDone: (_begun, { person: id }) => {
      onClose()
      return navigate({ to: "/persons/$id", params: { id } })
    },
  })
  const find = useAct(findByNumber, { onDone: ({ id }) => begin.mutate({ person: id, reason }) })
  const isShort = reason.trim().length < shortest
  const isMissing = person === undefined && number.trim() === ""
  const submit = () => {
    setTried(true)
    if (isShort || isMissing) return
    if (person === undefined) find.mutate({ number })
    else begin.mutate({ person, reason })
  }
  return (
    <FormModal
      opened={ready}
      risky
      title={t("staff.emergency.ask-title")}
      explanation={t("staff.emergency.ask-explanation")}
      submit={t("staff.emergency.begin")}
      busy={find.isPending || begin.isPending}
      problem={find.error ?? begin.error}
      onClose={onClose}
      onSubmit={submit}
    >
      {person === undefined && (
        <TextInput
          label={t("staff.emergency.number")}
          description={t("staff.emergency.number-hint")}
          required
          maxLength={40}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          error={tried && isMissing ? t("staff.ui.fault-missing") : undefined}
        />
      )}
      <Textarea
        label={t("staff.emergency.reason")}
        required
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value.replaceAll("\n", " "))}
        error={tried && isShort ? t("staff.emergency.reason-short") : undefined}
      />
    </FormModal>
  )
}
