import { Button, Group, Text } from "@mantine/core"
import type { PersonLine } from "#records/persons/contract.ts"
import { useWords } from "#web/staff/use-words.ts"

type Props = {
  readonly hidden: { readonly total: number; readonly persons: readonly PersonLine[] }
  readonly onShow: () => void
}

/** Whom the words find and the filters leave out: never silent, and one click away. */
export function HiddenHits({ hidden: { total, persons }, onShow }: Props) {
  const { t, language } = useWords()
  const names = persons.map(({ fullName, state }) =>
    state === "active" ? fullName : `${fullName}, ${t(`staff.persons.state.${state}`).toLowerCase()}`,
  )
  const more = total - persons.length
  const all = more > 0 ? [...names, t("staff.persons.hidden-more", { count: more })] : names
  const isInactive = persons.every(({ state }) => state !== "active") && more <= 0
  const who = new Intl.ListFormat(language, { style: "short" }).format(all)
  return (
    <Group gap="xs" px={{ base: "md", sm: "lg" }} py="sm" role="status">
      <Text size="sm" className="wrap">
        {t(isInactive ? "staff.persons.hidden-inactive" : "staff.persons.hidden", { count: total, who })}
      </Text>
      <Button variant="subtle" size="compact-sm" onClick={onShow}>
        {t("staff.persons.hidden-show")}
      </Button>
    </Group>
  )
}
