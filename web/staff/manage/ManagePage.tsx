import { SimpleGrid, Stack, Title } from "@mantine/core"
import { IconLayoutGrid } from "@tabler/icons-react"
import { useId } from "react"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { CardLink } from "./CardLink.tsx"
import { type Card, cardGroups } from "./card.ts"
import { WaitingForYou } from "./WaitingForYou.tsx"
import { useCards } from "./use-waiting.ts"

/** Everything that is not daily work, in groups of cards: what each is for, and how it stands. */
export function ManagePage() {
  const { t } = useWords()
  const cards = useCards()
  return (
    <Page>
      <PageHead title={t("staff.nav.manage")} explanation={t("staff.manage.explanation")} />
      {cards.length === 0 && (
        <Section>
          <Nothing
            icon={<IconLayoutGrid aria-hidden />}
            title={t("staff.manage.none")}
            advice={t("staff.manage.none-advice")}
          />
        </Section>
      )}
      <Stack gap={32}>
        <WaitingForYou />
        {cardGroups.map((group) => (
          <Group key={group} name={group} cards={cards.filter((card) => card.group === group)} />
        ))}
      </Stack>
    </Page>
  )
}

type GroupProps = { readonly name: Card["group"]; readonly cards: ReturnType<typeof useCards> }

function Group({ name, cards }: GroupProps) {
  const { t } = useWords()
  const id = useId()
  if (cards.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="sm">
        {t(`staff.manage.${name}`)}
      </Title>
      <SimpleGrid
        component="ul"
        cols={{ base: 1, xs: 2, lg: 3 }}
        spacing="md"
        p={0}
        m={0}
        style={{ listStyle: "none" }}
      >
        {cards.map((card) => (
          <CardLink key={card.to} card={card} />
        ))}
      </SimpleGrid>
    </section>
  )
}
