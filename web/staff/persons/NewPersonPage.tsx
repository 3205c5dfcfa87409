import { Button, Group, Stack } from "@mantine/core"
import { useForm } from "@mantine/form"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { createPerson, findDuplicates, type PersonLine } from "#records/persons/contract.ts"
import { Form } from "#web/ui/Form.tsx"
import { useAct } from "#web/ui/client/hooks.tsx"
import { errorsOf, stillWrong } from "#web/ui/fields/faults.ts"
import { ButtonLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { UnsavedGuard } from "#web/ui/UnsavedGuard.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { DuplicateModal } from "./DuplicateModal.tsx"
import { PersonForm } from "./form/PersonForm.tsx"
import { contentOf, emptyEmail, emptyPhone, emptyValues, type PersonValues } from "./form/values.ts"

const firstValues = (contact: boolean): PersonValues => ({
  ...emptyValues(),
  ...(contact ? { phones: [emptyPhone()], emails: [emptyEmail()] } : {}),
})

/** Somebody new; asks first whether they are known already. */
export function NewPersonPage() {
  const { t } = useWords()
  const may = useMay()
  // Who makes somebody reaches them, so a right that reaches less far than all is enough.
  const [contact, financial] = [may("persons.see-contact"), may("persons.see-financial")]
  const go = useNavigate()
  const [duplicates, setDuplicates] = useState<readonly PersonLine[]>([])
  const [isDone, setDone] = useState(false)
  const form = useForm<PersonValues>({
    initialValues: firstValues(contact),
    validate: { name: { familyName: (name) => (name.trim() === "" ? t("staff.person.family-name-needed") : null) } },
  })
  const create = useAct(createPerson, {
    said: ({ fullName }) => t("staff.persons.created", { name: fullName }),
    onDone: ({ id }) => {
      setDone(true)
      // After the guard has seen that there is nothing left to lose.
      setTimeout(() => void go({ to: "/persons/$id", params: { id } }))
    },
  })
  /** With whom the maker was shown: who came meanwhile is shown as well. */
  const save = (shown: readonly PersonLine[]) =>
    create.mutate(
      { ...contentOf(form.values), knownDuplicates: shown.map(({ id }) => id) as never[] },
      {
        onError: (thrown) =>
          thrown.code === "persons.duplicate-meanwhile" ? look() : form.setErrors(errorsOf(thrown, t)),
      },
    )
  const check = useAct(findDuplicates, {
    onDone: ({ perhapsDuplicate }) => (perhapsDuplicate.length === 0 ? save([]) : setDuplicates(perhapsDuplicate)),
  })
  const look = () => {
    const { name, birth } = contentOf(form.values)
    check.mutate(
      { name, ...(birth?.date === undefined ? {} : { birthDate: birth.date }) },
      { onError: (thrown) => form.setErrors(errorsOf(thrown, t)) },
    )
  }
  const submit = form.onSubmit(look)
  return (
    <Page narrow>
      <PageHead title={t("staff.persons.new")} explanation={t("staff.persons.new-explanation")} />
      <UnsavedGuard isDirty={form.isDirty() && !isDone} />
      <Form onSubmit={submit} mark={form.validate}>
        <Stack gap="lg">
          <PersonForm form={form} contact={contact} financial={financial} begins />
          <ProblemNote faultsShown problem={stillWrong(create.error ?? check.error, form.errors, t)} />
          <Group justify="flex-end">
            <ButtonLink to="/persons" variant="default" size="md">
              {t("staff.ui.cancel")}
            </ButtonLink>
            <Button type="submit" size="md" loading={create.isPending || check.isPending}>
              {t("staff.persons.create")}
            </Button>
          </Group>
        </Stack>
      </Form>
      <DuplicateModal
        duplicates={duplicates}
        busy={create.isPending}
        onClose={() => setDuplicates([])}
        onCreate={() => save(duplicates)}
        problem={create.error}
      />
    </Page>
  )
}
