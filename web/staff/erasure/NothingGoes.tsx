import { IconShieldCheck } from "@tabler/icons-react"
import { ButtonLink } from "#web/ui/links.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/words.ts"

/** Says that there is nothing to end: nobody fits, or everything is held back. */
export function NothingGoes({ isHeld }: { readonly isHeld: boolean }) {
  const { t } = useWords()
  return (
    <Section flush>
      <Nothing
        icon={<IconShieldCheck aria-hidden />}
        title={t("staff.erasure.nothing")}
        advice={t(isHeld ? "staff.erasure.nothing-held" : "staff.erasure.nothing-fits")}
      >
        <ButtonLink to="/erasures/new" variant="default">
          {t("staff.erasure.choose-again")}
        </ButtonLink>
      </Nothing>
    </Section>
  )
}
