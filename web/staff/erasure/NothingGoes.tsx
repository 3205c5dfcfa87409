import { IconShieldCheck } from "@tabler/icons-react"
import { ButtonLink } from "#web/ui/links.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/words.ts"

/** Says that there is nothing to end, and why that may be. */
export function NothingGoes() {
  const { t } = useWords()
  return (
    <Section flush>
      <Nothing
        icon={<IconShieldCheck aria-hidden />}
        title={t("staff.erasure.nothing")}
        advice={t("staff.erasure.nothing-advice")}
      >
        <ButtonLink to="/erasures/new" variant="default">
          {t("staff.erasure.choose-again")}
        </ButtonLink>
      </Nothing>
    </Section>
  )
}
