import { IconShieldCheck } from "@tabler/icons-react"
import type { Erasure } from "#duties/erasure/contract.ts"
import { ButtonLink } from "#web/ui/links.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Says that there is nothing to end: nobody fits, or everything is held back. */
export function NothingGoes({ erasure: { held, selection } }: { readonly erasure: Erasure }) {
  const { t } = useWords()
  const [person, ...others] = selection.persons ?? []
  return (
    <Section flush>
      <Nothing
        icon={<IconShieldCheck aria-hidden />}
        title={t("staff.erasure.nothing")}
        advice={t(held.length > 0 ? "staff.erasure.nothing-held" : "staff.erasure.nothing-fits")}
      >
        {person !== undefined && others.length === 0 ? (
          <ButtonLink to="/persons/$id" params={{ id: person }} variant="default">
            {t("staff.erasure.to-person")}
          </ButtonLink>
        ) : (
          <ButtonLink to="/erasures/new" variant="default">
            {t("staff.erasure.choose-again")}
          </ButtonLink>
        )}
      </Nothing>
    </Section>
  )
}
