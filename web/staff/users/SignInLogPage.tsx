import { Grid, Table, Text } from "@mantine/core"
import { IconLogin2 } from "@tabler/icons-react"
import { getRouteApi } from "@tanstack/react-router"
import { useState } from "react"
import type { UserId } from "#ground/kernel/ids.ts"
import { listColleagues, type SignInEvent } from "#gate/accounts/contract.ts"
import { listSignIns, type Try } from "#gate/users/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { PagedList, usePaged } from "#web/ui/PagedList.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { filled } from "#web/ui/form/asks.ts"
import { momentOf } from "#web/ui/format/day.ts"
import { countOf } from "#web/ui/format/size.ts"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { deviceName } from "#ground/kernel/device.ts"
import { useWords } from "#web/staff/use-words.ts"

/** What can be asked for; one that is added to the contract and not here does not compile. */
const offered: Readonly<Record<SignInEvent["outcome"], true>> = {
  "password-right": true,
  "password-wrong": true,
  "code-right": true,
  "code-wrong": true,
  "code-expired": true,
  "totp-right": true,
  "totp-wrong": true,
  "totp-expired": true,
  "recovery-right": true,
  "recovery-wrong": true,
  "recovery-expired": true,
  "passkey-right": true,
  "passkey-wrong": true,
  "passkey-expired": true,
  locked: true,
  slowed: true,
  "provider-right": true,
  "provider-refused": true,
  "card-right": true,
  "card-refused": true,
  unlocked: true,
  "signed-out": true,
  ended: true,
}
const outcomes = Object.keys(offered) as readonly SignInEvent["outcome"][]
const route = getRouteApi("/sign-ins")

type Filters = {
  /** Of one account; `unknown`: nobody's. */
  readonly user: string | undefined
  readonly outcome: SignInEvent["outcome"] | undefined
  readonly from: string | undefined
  readonly until: string | undefined
}

/** Every try to sign in, of everybody. */
export function SignInLogPage() {
  const { t, language } = useWords()
  const asked = route.useSearch()
  const nothing = { outcome: undefined, from: undefined, until: undefined }
  const [filters, setFilters] = useState<Filters>({ user: asked.user, ...nothing })
  const { user, ...rest } = filters
  const whose = user === "unknown" ? { account: "unknown" as const } : filled({ user: user as UserId | undefined })
  const found = usePaged(listSignIns, { ...whose, ...filled(rest) }, { size: 50, freshFor: 5_000 })
  return (
    <Page>
      <PageHead title={t("staff.sign-in-log.title")} explanation={t("staff.sign-in-log.explanation")} />
      <TryFilters filters={filters} onChange={(fresh) => setFilters({ ...filters, ...fresh })} />
      <Section flush>
        <PagedList
          of={found}
          meanwhile={8}
          none={
            <Nothing
              icon={<IconLogin2 aria-hidden />}
              title={t("staff.sign-in-log.none")}
              advice={t("staff.sign-in-log.none-advice")}
            />
          }
        >
          {({ signIns, total }) => (
            <>
              <Text size="sm" c="dimmed" px={{ base: "md", sm: "lg" }} pt="md" pb={4} role="status">
                {t("staff.sign-in-log.total", { count: total === 1 ? 1 : countOf(total, language) })}
              </Text>
              <TryTable signIns={signIns} />
            </>
          )}
        </PagedList>
      </Section>
    </Page>
  )
}

type FilterProps = { readonly filters: Filters; readonly onChange: (fresh: Partial<Filters>) => void }

function TryFilters({ filters, onChange }: FilterProps) {
  const { t } = useWords()
  const colleagues = useAnswer(listColleagues, {})
  return (
    <Grid gap="sm" mb="md" align="end">
      <Grid.Col span={{ base: 12, sm: 6, lg: 4 }}>
        <ChoiceField
          label={t("staff.sign-in-log.user")}
          placeholder={t("staff.sign-in-log.anybody")}
          clearable
          searchable
          data={[
            ...(colleagues.data?.colleagues ?? []).map(({ id, name }) => ({ value: id as string, label: name })),
            { value: "unknown", label: t("staff.sign-in-log.unknown") },
          ]}
          value={filters.user ?? null}
          onChange={(value) => onChange({ user: value ?? undefined })}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, sm: 6, lg: 4 }}>
        <ChoiceField
          label={t("staff.account.what")}
          placeholder={t("staff.sign-in-log.anything")}
          clearable
          searchable
          data={outcomes.map((one) => ({ value: one, label: t(`staff.account.outcome.${one}`) }))}
          value={filters.outcome ?? null}
          onChange={(value) => onChange({ outcome: outcomes.find((one) => one === value) })}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 6, lg: 2 }}>
        <DayField label={t("staff.sign-in-log.from")} value={filters.from} onChange={(from) => onChange({ from })} />
      </Grid.Col>
      <Grid.Col span={{ base: 6, lg: 2 }}>
        <DayField
          label={t("staff.sign-in-log.until")}
          value={filters.until}
          onChange={(until) => onChange({ until })}
        />
      </Grid.Col>
    </Grid>
  )
}

function TryTable({ signIns }: { readonly signIns: readonly Try[] }) {
  const { t, language } = useWords()
  return (
    <Table mb="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("staff.account.when")}</Table.Th>
          <Table.Th>{t("staff.sign-in-log.user")}</Table.Th>
          <Table.Th visibleFrom="sm">{t("staff.account.what")}</Table.Th>
          <Table.Th visibleFrom="sm">{t("staff.account.from")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {signIns.map((one, place) => (
          <Table.Tr key={place}>
            <Table.Td>{momentOf(one.at, language)}</Table.Td>
            <Table.Td className="wrap">
              {one.name ?? t("staff.sign-in-log.unknown")}
              <Text size="sm" c="dimmed" hiddenFrom="sm">
                {t(`staff.account.outcome.${one.outcome}`)} · {deviceName(one.device)} · {one.address}
              </Text>
            </Table.Td>
            <Table.Td visibleFrom="sm">{t(`staff.account.outcome.${one.outcome}`)}</Table.Td>
            <Table.Td visibleFrom="sm">
              {deviceName(one.device)} · {one.address}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
