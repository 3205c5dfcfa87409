import { Button } from "@mantine/core"
import { IconHourglass } from "@tabler/icons-react"
import { useState } from "react"
import { listNotices, markNoticeSeen } from "#duties/retention/contract.ts"
import type { Notice } from "#duties/retention/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { dayOf } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Pages } from "#web/ui/Pages.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/words.ts"
import { useNoticeText } from "./say.ts"
import { StageBadge } from "./StageBadge.tsx"

const size = 10

/** The notices of terms that pass, the last first; each reader says which they have seen. */
export function NoticesCard() {
  const { t } = useWords()
  const [page, setPage] = useState(1)
  const notices = useAnswer(listNotices, { page, size }, { freshFor: 0, keep: true })
  const seen = useAct(markNoticeSeen)
  return (
    <Section title={t("staff.retention.notices")} flush>
      <ProblemNote problem={seen.error} />
      <Answer from={notices} meanwhile={<ListSkeleton rows={3} />}>
        {(answer) =>
          answer.total === 0 ? (
            <Nothing
              icon={<IconHourglass aria-hidden />}
              title={t("staff.retention.notices-none")}
              advice={t("staff.retention.notices-none-advice")}
            />
          ) : (
            <>
              <Lines>
                {answer.notices.map((notice) => (
                  <NoticeLine
                    key={notice.id}
                    notice={notice}
                    busy={seen.isPending}
                    onSeen={() => seen.mutate({ id: notice.id })}
                  />
                ))}
              </Lines>
              <Pages page={page} size={size} total={answer.total} onPage={setPage} />
            </>
          )
        }
      </Answer>
    </Section>
  )
}

type Props = { readonly notice: Notice; readonly busy: boolean; readonly onSeen: () => void }

function NoticeLine({ notice, busy, onSeen }: Props) {
  const { t, language } = useWords()
  const text = useNoticeText()(notice)
  return (
    <Line
      link={
        <PageLink to="/retention/notices/$id" params={{ id: notice.id }}>
          {text}
        </PageLink>
      }
      below={
        <Dots
          of={[
            <StageBadge key="stage" stage={notice.stage} />,
            t("staff.retention.noticed-on", { day: dayOf(notice.on, language) }),
            notice.endsFrom !== undefined && t("staff.retention.ends-from", { day: dayOf(notice.endsFrom, language) }),
            notice.seen && t("staff.retention.seen"),
          ]}
        />
      }
      beside={
        !notice.seen && (
          <Button
            variant="light"
            size="xs"
            style={{ flex: "none" }}
            disabled={busy}
            onClick={onSeen}
            aria-label={t("staff.retention.mark-seen-named", { notice: text })}
          >
            {t("staff.retention.seen")}
          </Button>
        )
      }
    />
  )
}
