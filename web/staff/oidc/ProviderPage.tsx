import { Button, Group, PasswordInput, Stack, TagsInput, Text, TextInput } from "@mantine/core"
import { useState } from "react"
import { getProvider, removeProvider, setProvider, type Provider } from "#gate/oidc/contract.ts"
import { Form } from "#web/ui/Form.tsx"
import { Answer } from "#web/ui/Answer.tsx"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { errorsOf } from "#web/ui/fields/faults.ts"
import { Confirm } from "#web/ui/Confirm.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { UnsavedGuard } from "#web/ui/UnsavedGuard.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { RedirectAddress } from "./RedirectAddress.tsx"

const empty: Provider = { name: "", issuer: "", clientId: "", secondStep: { amr: [], acr: [] } }

/** The provider with which colleagues may sign in. */
export function ProviderPage() {
  const { t } = useWords()
  const answer = useAnswer(getProvider, {})
  return (
    <Page narrow>
      <PageHead title={t("staff.oidc.title")} explanation={t("staff.oidc.explanation")} />
      <Answer from={answer}>{({ provider }) => <ProviderForm key={provider?.issuer} kept={provider} />}</Answer>
    </Page>
  )
}

function ProviderForm({ kept }: { readonly kept: Provider | undefined }) {
  const { t } = useWords()
  const [typed, setTyped] = useState(kept ?? empty)
  const [secret, setSecret] = useState("")
  const save = useAct(setProvider, {
    keeps: (fresh) => keptAs(getProvider, {}, fresh),
    said: t("staff.oidc.saved"),
    onDone: () => setSecret(""),
  })
  const submit = () => {
    save.mutate({ ...typed, ...(secret === "" ? {} : { clientSecret: secret }) })
  }
  const faults = errorsOf(save.error, t)
  const field = (name: "name" | "issuer" | "clientId") => ({
    value: typed[name],
    required: true,
    withAsterisk: false,
    error: faults[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  })
  const values = (name: "amr" | "acr") => ({
    value: [...typed.secondStep[name]],
    description: t("staff.oidc.value-hint"),
    error: Object.entries(faults).find(([key]) => key.startsWith(`secondStep.${name}`))?.[1],
    onChange: (value: string[]) => setTyped({ ...typed, secondStep: { ...typed.secondStep, [name]: value } }),
  })
  const isDirty = secret !== "" || JSON.stringify(typed) !== JSON.stringify(kept ?? empty)
  return (
    <Form onSubmit={submit}>
      <Stack gap="lg">
        <UnsavedGuard isDirty={isDirty && !save.isSuccess} />
        <Section title={t("staff.oidc.provider")}>
          <Stack>
            <TextInput label={t("staff.oidc.name")} description={t("staff.oidc.name-hint")} {...field("name")} />
            <TextInput
              label={t("staff.oidc.issuer")}
              description={t("staff.oidc.issuer-hint")}
              type="url"
              {...field("issuer")}
            />
            <TextInput label={t("staff.oidc.client-id")} spellCheck={false} {...field("clientId")} />
            <PasswordInput
              label={t("staff.oidc.secret")}
              description={t(kept === undefined ? "staff.oidc.secret-hint" : "staff.oidc.secret-kept")}
              autoComplete="off"
              required={kept === undefined}
              withAsterisk={false}
              error={faults["clientSecret"]}
              value={secret}
              onChange={(event) => setSecret(event.currentTarget.value)}
            />
            <RedirectAddress />
          </Stack>
        </Section>
        <Section title={t("staff.oidc.second-step")}>
          <Stack>
            <Text c="dimmed">{t("staff.oidc.second-step-explanation")}</Text>
            <TagsInput label={t("staff.oidc.amr")} {...values("amr")} />
            <TagsInput label={t("staff.oidc.acr")} {...values("acr")} />
          </Stack>
        </Section>
        <ProblemNote problem={save.error} faultsShown />
        <Group justify="space-between">
          {kept === undefined ? <span /> : <Removal name={kept.name} />}
          <Button type="submit" size="md" loading={save.isPending}>
            {t("staff.ui.save")}
          </Button>
        </Group>
      </Stack>
    </Form>
  )
}

function Removal({ name }: { readonly name: string }) {
  const { t } = useWords()
  const [asking, setAsking] = useState(false)
  const remove = useAct(removeProvider, {
    said: t("staff.oidc.removed"),
    onDone: () => setAsking(false),
  })
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {t("staff.oidc.remove")}
      </Button>
      <Confirm
        opened={asking}
        title={t("staff.oidc.remove-title")}
        explanation={t("staff.oidc.remove-explanation", { provider: name })}
        submit={t("staff.oidc.remove")}
        risky
        of={remove}
        onClose={() => setAsking(false)}
        onYes={() => remove.mutate({})}
      />
    </>
  )
}
