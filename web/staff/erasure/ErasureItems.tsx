import { Badge, Box, List, SegmentedControl, Text } from "@mantine/core"
import { useState } from "react"
import { listErasureItems, type Erasure, type ErasureItem } from "#duties/erasure/contract.ts"
import { PagedList, usePaged } from "#web/ui/PagedList.tsx"
import { countOf } from "#web/ui/format/size.ts"
import { Lines } from "#web/ui/Lines.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { ItemLine } from "./ItemLine.tsx"
import { sentence } from "./sentence.ts"

const size = 10

type Fate = ErasureItem["fate"]
type Shown = { readonly fate: Fate; readonly count: number; readonly why: Erasure["held"] }

function listsOf({ state, progress, held, skipped }: Erasure): readonly Shown[] {
  const total = (some: Erasure["held"]): number => some.reduce((sum, { count }) => sum + count, 0)
  const lists: readonly Shown[] = [
    { fate: "goes", count: state === "previewed" || state === "waiting" ? progress.total : 0, why: [] },
    { fate: "skipped", count: total(skipped), why: skipped },
    { fate: "held", count: total(held), why: held },
  ]
  return lists.filter(({ count }) => count > 0)
}

/** Who and what is on the list: what goes, and what stays with the reason why. */
export function ErasureItems({ erasure }: { readonly erasure: Erasure }) {
  const { t, language } = useWords()
  const lists = listsOf(erasure)
  const nameOf = (fate: Fate): string =>
    t(fate === "goes" && erasure.end === "clean-up" ? "staff.erasure.cleans" : `staff.erasure.fate.${fate}`)
  const [chosen, setChosen] = useState<Fate>()
  const shown = lists.find(({ fate }) => fate === chosen) ?? lists[0]
  if (shown === undefined) return null
  return (
    <Section title={t("staff.erasure.list")} flush>
      <Box px={{ base: "md", sm: "lg" }} pb="sm">
        {lists.length > 1 ? (
          <SegmentedControl
            aria-label={t("staff.erasure.list-show")}
            value={shown.fate}
            onChange={(value) => setChosen(lists.find(({ fate }) => fate === value)?.fate)}
            data={lists.map(({ fate, count }) => ({
              value: fate,
              label: `${nameOf(fate)} (${countOf(count, language)})`,
            }))}
          />
        ) : (
          <Badge>{`${nameOf(shown.fate)} (${countOf(shown.count, language)})`}</Badge>
        )}
        {shown.why.length > 0 && (
          <>
            <Text size="sm" fw={550} mt="md">
              {t(shown.fate === "held" ? "staff.erasure.why-held" : "staff.erasure.why-skipped")}
            </Text>
            <List size="sm" mt={4}>
              {shown.why.map(({ code, label, count }) => (
                <List.Item key={code}>
                  {sentence(label)} ({countOf(count, language)})
                </List.Item>
              ))}
            </List>
          </>
        )}
      </Box>
      <Items key={shown.fate} erasure={erasure} fate={shown.fate} />
    </Section>
  )
}

function Items({ erasure: { id }, fate }: { readonly erasure: Erasure; readonly fate: Fate }) {
  const { t } = useWords()
  const items = usePaged(listErasureItems, { id, fate }, { size })
  return (
    <PagedList
      of={items}
      meanwhile={4}
      none={
        <Text size="sm" c="dimmed" px={{ base: "md", sm: "lg" }} pb="lg">
          {t("staff.erasure.list-gone")}
        </Text>
      }
    >
      {(answer) => (
        <Lines>
          {answer.items.map((item) => (
            <ItemLine key={`${item.person.id} ${item.dossier?.id ?? ""}`} item={item} />
          ))}
        </Lines>
      )}
    </PagedList>
  )
}
