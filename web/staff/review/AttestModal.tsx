import { Checkbox, Stack } from "@mantine/core"
import { useState } from "react"
import { attestGroup, type Attestation } from "#gate/review/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Confirm } from "#web/ui/Confirm.tsx"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly group: Attestation["groups"][number]; readonly onClose: () => void }

/** Everybody in a group: who stays ticked is confirmed, the others are taken out there and then. */
export function AttestModal({ group: { id, name, members }, onClose }: Props) {
  const { t } = useWords()
  const [staying, setStaying] = useState(members.map((member) => member.id as string))
  const attest = useAct(attestGroup, { said: t("staff.review.confirmed", { name }), onDone: onClose })
  const remove = members.flatMap((member) => (staying.includes(member.id) ? [] : [member.id]))
  return (
    <Confirm
      title={t("staff.review.attest-title", { name })}
      explanation={t("staff.review.attest-explanation")}
      submit={
        remove.length === 0 ? t("staff.review.confirm") : t("staff.review.confirm-removing", { count: remove.length })
      }
      risky={remove.length > 0}
      of={attest}
      onClose={onClose}
      onYes={() => attest.mutate({ id, members: members.map((member) => member.id), remove })}
    >
      <Checkbox.Group value={staying} onChange={setStaying} aria-label={t("staff.review.attest-title", { name })}>
        <Stack gap="sm">
          {members.map((member) => (
            <Checkbox key={member.id} value={member.id} label={member.name} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Confirm>
  )
}
