import { Button, Group, Stack } from "@mantine/core"
import { useForm } from "@mantine/form"
import { notifications } from "@mantine/notifications"
import { useNavigate } from "@tanstack/react-router"
import { createOrganisation } from "#records/organisations/contract.ts"
import { Form } from "#web/ui/Form.tsx"
import { useAct } from "#web/ui/client/hooks.tsx"
import { errorsOf, stillWrong } from "#web/ui/fields/faults.ts"
import { ButtonLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { UnsavedGuard } from "#web/ui/UnsavedGuard.tsx"
import { useHome } from "#web/staff/me.ts"
import { useWords } from "#web/staff/words.ts"
import { OrganisationFields } from "./OrganisationFields.tsx"
import { emptyOrganisation, organisationContent } from "./values.ts"
import type { OrganisationValues } from "./values.ts"

/** A new organisation. */
export function NewOrganisationPage() {
  const { t } = useWords()
  const home = useHome()
  const go = useNavigate()
  const form = useForm<OrganisationValues>({
    initialValues: emptyOrganisation(home),
    validate: { name: (name) => (name.trim() === "" ? t("staff.organisations.name-needed") : null) },
  })
  const create = useAct(createOrganisation, {
    onDone: ({ id, name }) => {
      notifications.show({ message: t("staff.organisations.created", { name }) })
      form.resetDirty()
      // After the guard has seen that there is nothing left to lose.
      setTimeout(() => void go({ to: "/organisations/$id", params: { id } }))
    },
  })
  const submit = form.onSubmit((values) =>
    create.mutate(organisationContent(values), { onError: (thrown) => form.setErrors(errorsOf(thrown, t)) }),
  )
  return (
    <Page narrow>
      <PageHead title={t("staff.organisations.new")} explanation={t("staff.organisations.new-explanation")} />
      <UnsavedGuard isDirty={form.isDirty() && !create.isSuccess} />
      <Form onSubmit={submit}>
        <Stack gap="lg">
          <OrganisationFields form={form} />
          <ProblemNote faultsShown problem={stillWrong(create.error, form.errors, t)} />
          <Group justify="flex-end">
            <ButtonLink to="/organisations" variant="default" size="md">
              {t("staff.ui.cancel")}
            </ButtonLink>
            <Button type="submit" size="md" loading={create.isPending}>
              {t("staff.organisations.create")}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Page>
  )
}
