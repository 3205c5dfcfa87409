import { Button } from "@mantine/core"
import { IconUserSearch } from "@tabler/icons-react"
import { Nothing } from "#web/ui/Nothing.tsx"
import { EmergencyButton } from "#web/staff/emergency/EmergencyButton.tsx"
import { useWords } from "#web/staff/words.ts"

type Props = { readonly isFiltered: boolean; readonly onClear: () => void }

/** The list is empty: because of the filters, or because there is nobody yet. */
export function NoPersons({ isFiltered, onClear }: Props) {
  const { t } = useWords()
  const icon = <IconUserSearch aria-hidden />
  if (!isFiltered)
    return (
      <Nothing icon={icon} title={t("staff.persons.none-yet")} advice={t("staff.persons.none-yet-advice")}>
        <EmergencyButton />
      </Nothing>
    )
  return (
    <Nothing icon={icon} title={t("staff.persons.none")} advice={t("staff.persons.none-advice")}>
      <Button variant="default" onClick={onClear}>
        {t("staff.persons.clear-filters")}
      </Button>
      <EmergencyButton />
    </Nothing>
  )
}
