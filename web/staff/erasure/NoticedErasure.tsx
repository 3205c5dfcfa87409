import { Stack, Text } from "@mantine/core"
import { useState } from "react"
import type { z } from "zod"
import type { NoticeId } from "#ground/kernel/ids.ts"
import { getNoticeDue } from "#duties/retention/contract.ts"
import { Form } from "#web/ui/Form.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { PageAnswer } from "#web/ui/PageAnswer.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { EndChoice, type ChosenEnding } from "./EndChoice.tsx"
import { type ChosenGround, groundOf, noGround } from "./ground.ts"
import { GroundFields } from "./GroundFields.tsx"
import { PreviewButton } from "./PreviewButton.tsx"
import { usePreview } from "./use-preview.ts"

type Due = z.output<(typeof getNoticeDue)["gives"]>

/** An erasure of what a notice says is due: whom it is about is filled in, and what happens as the policy has it. */
export function NoticedErasure({ notice }: { readonly notice: NoticeId }) {
  const answer = useAnswer(getNoticeDue, { id: notice })
  return <PageAnswer from={answer}>{(due) => <DueForm notice={notice} due={due} />}</PageAnswer>
}

function DueForm({ notice, due }: { readonly notice: NoticeId; readonly due: Due }) {
  const { t } = useWords()
  const { policy, persons, dossiers, total } = due
  const [ending, setEnding] = useState<ChosenEnding>({
    end: policy.end === "ask" || policy.end === "archive" ? "erase" : policy.end,
    profile: policy.profile,
  })
  const [ground, setGround] = useState<ChosenGround>({ ...noGround, why: "term" })
  const [tried, setTried] = useState(false)
  const preview = usePreview()
  const count = persons.length + dossiers.length
  const submit = () => {
    setTried(true)
    const given = groundOf(ground, t)
    if (given === undefined || count === 0) return
    const whom = dossiers.length > 0 ? { dossiers } : { persons }
    preview.ask(ending, { inactiveOnly: false, ...whom, ...given })
  }
  const howMany = t(dossiers.length > 0 ? "staff.retention.dossiers" : "staff.retention.persons", { count })
  return (
    <Form onSubmit={submit}>
      <Stack gap="lg">
        <Section title={t("staff.erasure.who")}>
          <Text>
            {count === 0
              ? t("staff.erasure.noticed-none")
              : t("staff.erasure.noticed", { what: howMany, policy: policy.name })}
          </Text>
          {total > count && <Text mt="xs">{t("staff.erasure.noticed-more", { count: total - count })}</Text>}
          <PageLink to="/retention/notices/$id" params={{ id: notice }} size="sm" mt="xs" display="inline-block">
            {t("staff.erasure.noticed-list")}
          </PageLink>
        </Section>
        {count > 0 && (
          <>
            <Section>
              <EndChoice value={ending} onChange={setEnding} />
            </Section>
            <Section>
              <GroundFields value={ground} onChange={setGround} mayBeAsked={false} tried={tried} />
            </Section>
            <ProblemNote problem={preview.problem} />
            <PreviewButton isBusy={preview.isBusy} />
          </>
        )}
      </Stack>
    </Form>
  )
}
