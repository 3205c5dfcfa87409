import { SimpleGrid, Stack } from "@mantine/core"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Section } from "#web/ui/Section.tsx"
import { PasskeyOffer } from "#web/staff/accounts/PasskeyOffer.tsx"
import { WaitingForYou } from "#web/staff/manage/WaitingForYou.tsx"
import { useWaiting } from "#web/staff/manage/use-waiting.ts"
import { useMay, useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { MyDossiers } from "./MyDossiers.tsx"
import { MyTasks } from "./MyTasks.tsx"
import { RecentPersons } from "./RecentPersons.tsx"
import { RunningImports } from "./RunningImports.tsx"

const greeting = (hour: number) =>
  hour < 12 ? "staff.welcome.morning" : hour < 18 ? "staff.welcome.afternoon" : "staff.welcome.evening"

/** The first screen: what needs me. */
export function TodayPage() {
  const { t } = useWords()
  const me = useMe()
  const may = useMay()
  const { isKnown } = useWaiting()
  return (
    <Page>
      <PageHead
        title={t(greeting(new Date().getHours()), { name: me.user.name })}
        explanation={t("staff.today.explanation")}
      />
      {!isKnown && (
        <Section>
          <ListSkeleton rows={3} />
        </Section>
      )}
      {/* What comes last stands first: until it is known nothing is shown that it would push down. */}
      <Stack gap="lg" {...(isKnown ? {} : { display: "none" })}>
        <WaitingForYou />
        <PasskeyOffer />
        {may("intake.run") && <RunningImports />}
        <MyTasks />
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg" style={{ alignItems: "start" }}>
          {may("dossiers.read") && <MyDossiers />}
          {may("persons.read") && <RecentPersons />}
        </SimpleGrid>
      </Stack>
    </Page>
  )
}
