import { Badge, Button } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useState } from "react"
import { listInactiveReasons, type InactiveReason } from "#records/persons/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { InactiveReasonModal } from "./InactiveReasonModal.tsx"

/** Why people become inactive in this practice: the list to choose from. */
export function InactiveReasonsPage() {
  const { t } = useWords()
  const reasons = useAnswer(listInactiveReasons, {})
  const [editing, setEditing] = useState<InactiveReason | "new">()
  return (
    <Page narrow>
      <PageHead
        title={t("staff.inactive-reasons.title")}
        explanation={t("staff.inactive-reasons.explanation")}
        actions={
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEditing("new")}>
            {t("staff.inactive-reasons.new")}
          </Button>
        }
      />
      <Section flush>
        <Answer from={reasons} meanwhile={<ListSkeleton rows={6} />}>
          {(answer) => (
            <Lines>
              {answer.reasons.map((reason) => (
                <Line
                  key={reason.id}
                  link={reason.name}
                  {...(reason.isOther ? { below: t("staff.inactive-reasons.other") } : {})}
                  beside={
                    <>
                      {!reason.inUse && <Badge color="amber">{t("staff.inactive-reasons.retired")}</Badge>}
                      <Button
                        variant="default"
                        size="xs"
                        onClick={() => setEditing(reason)}
                        aria-label={t("staff.inactive-reasons.change-named", { name: reason.name })}
                      >
                        {t("staff.ui.change")}
                      </Button>
                    </>
                  }
                />
              ))}
            </Lines>
          )}
        </Answer>
      </Section>
      {editing !== undefined && (
        <InactiveReasonModal
          {...(editing === "new" ? {} : { reason: editing })}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Page>
  )
}
