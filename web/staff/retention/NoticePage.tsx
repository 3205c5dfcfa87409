import { Group, Stack, Text } from "@mantine/core"
import { IconEraser, IconHourglass } from "@tabler/icons-react"
import { useParams } from "@tanstack/react-router"
import type { NoticeId } from "#ground/kernel/ids.ts"
import { getNotice, type Notice } from "#duties/retention/contract.ts"
import { dayOf } from "#web/ui/format/day.ts"
import { ButtonLink, PageLink } from "#web/ui/links.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { PagedList, usePaged } from "#web/ui/PagedList.tsx"
import { PageAnswer } from "#web/ui/PageAnswer.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { ArchiveNoticeCard } from "./ArchiveNoticeCard.tsx"
import { EndNoticeCard } from "./EndNoticeCard.tsx"
import { NoticeEndCard } from "./NoticeEndCard.tsx"
import { StageBadge } from "./StageBadge.tsx"
import { ThingLines } from "./ThingLines.tsx"

/** What a notice is about: whose terms pass. */
export function NoticePage() {
  const { t, language } = useWords()
  const may = useMay()
  const { id } = useParams({ from: "/retention/notices/$id" })
  const list = usePaged(
    getNotice,
    { id: id as NoticeId },
    { size: 50, again: (shown) => (shown?.end?.state === "running" ? 1_000 : false) },
  )
  return (
    <Page narrow>
      <PageAnswer from={list.answer}>
        {({ notice, end, mayEnd }) => (
          <>
            <PageHead
              title={notice.policy.name}
              above={
                <PageLink to="/retention" size="sm">
                  {t("staff.retention.title")}
                </PageLink>
              }
              actions={
                may("erasure.prepare") &&
                notice.stage !== "coming" &&
                notice.policy.about !== "data-kind" &&
                notice.policy.end !== "archive" && (
                  <ButtonLink
                    to="/erasures/new"
                    search={{ notice: notice.id }}
                    variant="default"
                    leftSection={<IconEraser size={18} aria-hidden />}
                  >
                    {t("staff.retention.to-erasure")}
                  </ButtonLink>
                )
              }
            />
            <Stack gap="lg">
              <Group gap="sm">
                <StageBadge stage={notice.stage} />
                <Text size="sm" c="dimmed">
                  {t("staff.retention.noticed-on", { day: dayOf(notice.on, language) })}
                </Text>
                {notice.endsFrom !== undefined && (
                  <Text size="sm">
                    {t(
                      notice.policy.end === "archive" ? "staff.retention.archives-from" : "staff.retention.ends-from",
                      { day: dayOf(notice.endsFrom, language) },
                    )}
                  </Text>
                )}
              </Group>
              {end !== undefined && <NoticeEndCard end={end} archives={notice.policy.end === "archive"} />}
              {mayEnd && end?.state !== "running" && <Ending notice={notice} />}
              <Section title={t("staff.retention.things")} flush>
                <PagedList
                  of={list}
                  meanwhile={4}
                  none={
                    <Nothing
                      icon={<IconHourglass aria-hidden />}
                      title={t("staff.retention.things-none")}
                      advice={t("staff.retention.things-none-advice")}
                    />
                  }
                >
                  {({ things }) => <ThingLines things={things} archives={notice.policy.end === "archive"} />}
                </PagedList>
              </Section>
            </Stack>
          </>
        )}
      </PageAnswer>
    </Page>
  )
}

/** What can be done from the notice itself. */
const Ending = ({ notice }: { readonly notice: Notice }) =>
  notice.policy.end === "archive" ? <ArchiveNoticeCard notice={notice} /> : <EndNoticeCard notice={notice} />
