import { Button } from "@mantine/core"
import { IconHourglass } from "@tabler/icons-react"
import { listNotices, markNoticeSeen, type Notice } from "#duties/retention/contract.ts"
import { PagedList, usePaged } from "#web/ui/PagedList.tsx"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { dayOf } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { useNoticeText } from "./say.ts"
import { StageBadge } from "./StageBadge.tsx"

const size = 10

/** The notices of terms that pass, the last first; each reader says which they have seen. */
export function NoticesCard() {
  const { t } = useWords()
  const notices = usePaged(listNotices, {}, { size, freshFor: 0 })
  const seen = useAct(markNoticeSeen)
  return (
    <Section title={t("staff.retention.notices")} flush>
      <ProblemNote problem={seen.error} />
      <PagedList
        of={notices}
        meanwhile={3}
        none={
          <Nothing
            icon={<IconHourglass aria-hidden />}
            title={t("staff.retention.notices-none")}
            advice={t("staff.retention.notices-none-advice")}
          />
        }
      >
        {(answer) => (
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
        )}
      </PagedList>
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
