import { useNavigate } from "@tanstack/react-router"
import { createOrganisation } from "#records/organisations/contract.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { ButtonLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { useHome } from "#web/staff/me.ts"
import { PageForm } from "#web/ui/form/PageForm.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { OrganisationFields } from "./OrganisationFields.tsx"
import { emptyOrganisation, organisationContent } from "./values.ts"

/** A new organisation. */
export function NewOrganisationPage() {
  const { t } = useWords()
  const go = useNavigate()
  const form = useActForm(createOrganisation, emptyOrganisation(useHome()), {
    needed: { name: t("staff.organisations.name-needed") },
    send: organisationContent,
    said: ({ name }) => t("staff.organisations.created", { name }),
    // After the guard has seen that there is nothing left to lose.
    onDone: ({ id }) => setTimeout(() => void go({ to: "/organisations/$id", params: { id } })),
  })
  return (
    <Page narrow>
      <PageHead title={t("staff.organisations.new")} explanation={t("staff.organisations.new-explanation")} />
      <PageForm
        of={form}
        submit={t("staff.organisations.create")}
        beside={
          <ButtonLink to="/organisations" variant="default" size="md">
            {t("staff.ui.cancel")}
          </ButtonLink>
        }
      >
        <OrganisationFields form={form} />
      </PageForm>
    </Page>
  )
}
