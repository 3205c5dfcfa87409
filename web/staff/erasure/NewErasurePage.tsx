import { useSearch } from "@tanstack/react-router"
import type { NoticeId } from "#ground/kernel/ids.ts"
import { PageLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { ChosenErasure } from "./ChosenErasure.tsx"
import { NoticedErasure } from "./NoticedErasure.tsx"

/** Chooses what ends and whose, or takes whose from a notice; then shows what that would do. */
export function NewErasurePage() {
  const { t } = useWords()
  const { notice } = useSearch({ from: "/erasures/new" })
  return (
    <Page narrow>
      <PageHead
        title={t("staff.erasure.new")}
        explanation={t("staff.erasure.explanation")}
        above={
          <PageLink to="/erasures" size="sm">
            {t("staff.erasure.title")}
          </PageLink>
        }
      />
      {notice === undefined ? <ChosenErasure /> : <NoticedErasure notice={notice as NoticeId} />}
    </Page>
  )
}
