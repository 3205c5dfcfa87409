import { Grid, Stack, Table, Text } from "@mantine/core"
import { IconLogin2 } from "@tabler/icons-react"
import { getRouteApi } from "@tanstack/react-router"
import { useState } from "react"
import type { UserId } from "#ground/kernel/ids.ts"
import { listColleagues, type SignInEvent } from "#gate/accounts/contract.ts"
import { listSignIns } from "#gate/users/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { countOf } from "#web/ui/format/size.ts"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Pages } from "#web/ui/Pages.tsx"
import { Section } from "#web/ui/Section.tsx"
import { deviceName } from "#ground/kernel/device.ts"
import { useWords } from "#web/staff/words.ts"

const size = 50
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

/** Every try to sign in, of everybody. */
export function SignInLogPage() {
  const { t, language } = useWords()
  const asked = route.useSearch()
  const colleagues = useAnswer(listColleagues, {})
  const [user, setUser] = useState<string | undefined>(asked.user)
  const [outcome, setOutcome] = useState<SignInEvent["outcome"]>()
  const [from, setFrom] = useState<string>()
  const [until, setUntil] = useState<string>()
  const [page, setPage] = useState(1)
  const whose = user === "unknown" ? { account: "unknown" as const } : user ? { user: user as UserId } : {}
  const found = useAnswer(
    listSignIns,
    { ...whose, ...(outcome ? { outcome } : {}), ...(from ? { from } : {}), ...(until ? { until } : {}), page, size },
    { keep: true, freshFor: 5_000 },
  )
  const first =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value)
      setPage(1)
    }
  return (
    <Page>
      <PageHead title={t("staff.sign-in-log.title")} explanation={t("staff.sign-in-log.explanation")} />
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
            value={user ?? null}
            onChange={(value) => first(setUser)(value ?? undefined)}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 6, lg: 4 }}>
          <ChoiceField
            label={t("staff.account.what")}
            placeholder={t("staff.sign-in-log.anything")}
            clearable
            searchable
            data={outcomes.map((one) => ({ value: one, label: t(`staff.account.outcome.${one}`) }))}
            value={outcome ?? null}
            onChange={(value) => first(setOutcome)(outcomes.find((one) => one === value))}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 6, lg: 2 }}>
          <DayField label={t("staff.sign-in-log.from")} value={from} onChange={first(setFrom)} />
        </Grid.Col>
        <Grid.Col span={{ base: 6, lg: 2 }}>
          <DayField label={t("staff.sign-in-log.until")} value={until} onChange={first(setUntil)} />
        </Grid.Col>
      </Grid>
      <Section flush>
        <Answer from={found} meanwhile={<ListSkeleton rows={8} />}>
          {(answer) =>
            answer.total === 0 ? (
              <Nothing
                icon={<IconLogin2 aria-hidden />}
                title={t("staff.sign-in-log.none")}
                advice={t("staff.sign-in-log.none-advice")}
              />
            ) : (
              <Stack gap={0}>
                <Text size="sm" c="dimmed" px={{ base: "md", sm: "lg" }} pt="md" pb={4} role="status">
                  {t("staff.sign-in-log.total", { count: answer.total === 1 ? 1 : countOf(answer.total, language) })}
                </Text>
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
                    {answer.signIns.map((one, place) => (
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
                <Pages page={answer.page} size={size} total={answer.total} onPage={setPage} />
              </Stack>
            )
          }
        </Answer>
      </Section>
    </Page>
  )
}
