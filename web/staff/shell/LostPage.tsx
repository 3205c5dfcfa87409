import { IconMapPinOff } from "@tabler/icons-react"
import { ButtonLink } from "#web/ui/links.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** An address that leads nowhere. */
export function LostPage() {
  const { t } = useWords()
  return (
    <Page narrow>
      <PageHead title={t("staff.not-found")} />
      <Nothing icon={<IconMapPinOff />} title={t("staff.not-found")} advice={t("staff.not-found-advice")}>
        <ButtonLink to="/" variant="light">
          {t("staff.nav.today")}
        </ButtonLink>
      </Nothing>
    </Page>
  )
}
