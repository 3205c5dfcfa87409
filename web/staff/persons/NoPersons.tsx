import { Button } from "@mantine/core"
import { IconUserSearch } from "@tabler/icons-react"
import { Nothing } from "#web/ui/Nothing.tsx"
import { EmergencyButton } from "#web/staff/emergency/EmergencyButton.tsx"
import { HiddenHits } from "#web/staff/search/HiddenHits.tsx"
import { Meant } from "#web/staff/search/Meant.tsx"
import { useWords } from "#web/staff/use-words.ts"

type Props = {
  readonly isFiltered: boolean
  readonly hidden: Parameters<typeof HiddenHits>[0]["hidden"] | undefined
  readonly meant: string | undefined
  readonly onShow: () => void
  readonly onMeant: (query: string) => void
  readonly onClear: () => void
}

/** The list is empty: because of the filters, or because there is nobody yet. */
export function NoPersons({ isFiltered, hidden, meant, onShow, onMeant, onClear }: Props) {
  const { t } = useWords()
  const icon = <IconUserSearch aria-hidden />
  if (!isFiltered)
    return (
      <Nothing icon={icon} title={t("staff.persons.none-yet")} advice={t("staff.persons.none-yet-advice")}>
        <EmergencyButton />
      </Nothing>
    )
  if (hidden !== undefined) return <HiddenHits hidden={hidden} onShow={onShow} />
  return (
    <Nothing icon={icon} title={t("staff.persons.none")} advice={t("staff.persons.none-advice")}>
      {meant !== undefined && <Meant meant={meant} onTake={onMeant} />}
      <Button variant="default" onClick={onClear}>
        {t("staff.persons.clear-filters")}
      </Button>
      <EmergencyButton />
    </Nothing>
  )
}
