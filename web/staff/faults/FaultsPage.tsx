import { Alert, Stack, Text } from "@mantine/core"
import { IconActivityHeartbeat, IconFileBroken, IconMailExclamation, IconShieldExclamation } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { getFaults } from "#gate/review/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** What is not as the program wrote it, what cannot be read, and mail that does not leave; and whom to ask. */
export function FaultsPage() {
  const { t, language } = useWords()
  const faults = useAnswer(getFaults, {}, { freshFor: 0 })
  return (
    <Page narrow>
      <PageHead title={t("staff.faults.title")} explanation={t("staff.faults.explanation")} />
      <Answer from={faults}>
        {({ notProven, unreadable, mail }) =>
          notProven.things + unreadable.things + mail.count === 0 ? (
            <Section>
              <Nothing
                icon={<IconActivityHeartbeat aria-hidden />}
                title={t("staff.faults.none")}
                advice={t("staff.faults.none-advice")}
              />
            </Section>
          ) : (
            <Stack gap="lg">
              {notProven.things > 0 && (
                <Fault colour="red" icon={<IconShieldExclamation aria-hidden />} title={t("staff.faults.not-proven")}>
                  {t("staff.faults.not-proven-advice", { tables: notProven.tables.join(", ") })}
                </Fault>
              )}
              {unreadable.things > 0 && (
                <Fault colour="red" icon={<IconFileBroken aria-hidden />} title={t("staff.faults.unreadable")}>
                  {t("staff.faults.unreadable-advice", {
                    count: unreadable.things,
                    tables: unreadable.tables.join(", "),
                  })}
                </Fault>
              )}
              {mail.since !== undefined && (
                <Fault colour="amber" icon={<IconMailExclamation aria-hidden />} title={t("staff.faults.mail")}>
                  {t("staff.faults.mail-advice", { count: mail.count, moment: momentOf(mail.since, language) })}
                </Fault>
              )}
            </Stack>
          )
        }
      </Answer>
    </Page>
  )
}

type FaultProps = {
  readonly colour: "red" | "amber"
  readonly icon: ReactNode
  readonly title: string
  readonly children: string
}

const Fault = ({ colour, icon, title, children }: FaultProps) => (
  <Alert color={colour} icon={icon} title={title}>
    <Text size="sm">{children}</Text>
  </Alert>
)
