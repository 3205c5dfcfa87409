import { Text } from "@mantine/core"
import { listUsers } from "#gate/users/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { dayHere, dayOf } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { BareLink } from "#web/ui/links.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { DormancyTerms } from "./DormancyTerms.tsx"

/** Accounts that nobody has used for long, and when they close. */
export function DormantCard() {
  const { t, language } = useWords()
  const users = useAnswer(listUsers, { state: "active" })
  return (
    <Section title={t("staff.review.dormant")} flush>
      <Text size="sm" c="dimmed" px={{ base: "md", sm: "lg" }} pb="sm">
        {t("staff.review.dormant-explanation")}
      </Text>
      <DormancyTerms />
      <Answer from={users} meanwhile={<ListSkeleton rows={2} />}>
        {(answer) => {
          const dormant = answer.users.flatMap(({ id, name, dormant: lies }) =>
            lies === undefined ? [] : [{ id, name, lies }],
          )
          if (dormant.length === 0)
            return (
              <Text px={{ base: "md", sm: "lg" }} pb="lg">
                {t("staff.review.dormant-none")}
              </Text>
            )
          return (
            <Lines>
              {dormant.map(({ id, name, lies: { since, closesOn } }) => (
                <Line
                  key={id}
                  link={
                    <BareLink to="/users/$id" params={{ id }} data-row>
                      {name}
                    </BareLink>
                  }
                  below={
                    <Dots
                      of={[
                        t("staff.review.dormant-since", { day: dayOf(dayHere(since), language) }),
                        closesOn !== undefined && t("staff.review.dormant-closes", { day: dayOf(closesOn, language) }),
                      ]}
                    />
                  }
                />
              ))}
            </Lines>
          )
        }}
      </Answer>
    </Section>
  )
}
