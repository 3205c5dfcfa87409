import { Menu } from "@mantine/core"
import { IconArchive, IconArrowBackUp, IconEraser, IconRibbonHealth } from "@tabler/icons-react"
import { lazy, Suspense, useState } from "react"
import type { Person } from "#records/persons/contract.ts"
import { MoreMenu } from "#web/ui/MoreMenu.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { StateModal, type ChosenState } from "./StateModal.tsx"

const EndFileModal = lazy(() =>
  import("#web/staff/erasure/EndFileModal.tsx").then(({ EndFileModal: modal }) => ({ default: modal })),
)

/** What changes the state of a person, or ends their file; not there for those who may do neither. */
export function PersonMenu({ person }: { readonly person: Person }) {
  const { t } = useWords()
  const may = useMay()
  const [change, setChange] = useState<ChosenState>()
  const [ending, setEnding] = useState(false)
  const mayEnd = may("erasure.prepare")
  if (!person.may.edit && !mayEnd) return null
  return (
    <>
      <MoreMenu label={t("staff.persons.actions", { name: person.fullName })} prominent>
        {person.may.edit && <StateItems person={person} onChoose={setChange} />}
        {person.may.edit && mayEnd && <Menu.Divider />}
        {mayEnd && (
          <Menu.Item leftSection={<IconEraser size={18} aria-hidden />} onClick={() => setEnding(true)}>
            {t("staff.erasure.end-file")}
          </Menu.Item>
        )}
      </MoreMenu>
      {change !== undefined && <StateModal person={person} change={change} onClose={() => setChange(undefined)} />}
      {ending && (
        <Suspense>
          <EndFileModal person={person} onClose={() => setEnding(false)} />
        </Suspense>
      )}
    </>
  )
}

type ItemsProps = { readonly person: Person; readonly onChoose: (change: ChosenState) => void }

function StateItems({ person, onChoose }: ItemsProps) {
  const { t } = useWords()
  return (
    <>
      {person.state === "active" ? (
        <Menu.Item leftSection={<IconArchive size={18} aria-hidden />} onClick={() => onChoose("make-inactive")}>
          {t("staff.persons.make-inactive")}
        </Menu.Item>
      ) : (
        <Menu.Item leftSection={<IconArrowBackUp size={18} aria-hidden />} onClick={() => onChoose("make-active")}>
          {t("staff.persons.make-active")}
        </Menu.Item>
      )}
      {person.state !== "deceased" && (
        <Menu.Item leftSection={<IconRibbonHealth size={18} aria-hidden />} onClick={() => onChoose("record-death")}>
          {t("staff.persons.record-death")}
        </Menu.Item>
      )}
    </>
  )
}
