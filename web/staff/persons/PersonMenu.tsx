import { ActionIcon, Menu } from "@mantine/core"
import { IconArchive, IconArrowBackUp, IconDots, IconRibbonHealth } from "@tabler/icons-react"
import { useState } from "react"
import type { Person } from "#records/persons/contract.ts"
import { useWords } from "#web/staff/words.ts"
import { StateModal } from "./StateModal.tsx"
import type { StateChange } from "./StateModal.tsx"

/** What changes the state of a person. */
export function PersonMenu({ person }: { readonly person: Person }) {
  const { t } = useWords()
  const [change, setChange] = useState<StateChange>()
  return (
    <>
      <Menu position="bottom-end" width={250} shadow="md">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t("staff.persons.actions", { name: person.fullName })}>
            <IconDots size={19} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {person.state === "active" ? (
            <Menu.Item leftSection={<IconArchive size={18} aria-hidden />} onClick={() => setChange("make-inactive")}>
              {t("staff.persons.make-inactive")}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconArrowBackUp size={18} aria-hidden />} onClick={() => setChange("make-active")}>
              {t("staff.persons.make-active")}
            </Menu.Item>
          )}
          {person.state !== "deceased" && (
            <Menu.Item
              leftSection={<IconRibbonHealth size={18} aria-hidden />}
              onClick={() => setChange("record-death")}
            >
              {t("staff.persons.record-death")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {change !== undefined && <StateModal person={person} change={change} onClose={() => setChange(undefined)} />}
    </>
  )
}
