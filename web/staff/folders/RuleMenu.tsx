import { Menu } from "@mantine/core"
import { IconMoon, IconMoonOff, IconPencil, IconTrash } from "@tabler/icons-react"
import { useState } from "react"
import { removeFolderRule, switchFolderRule, type ShownRoot, type FolderRule } from "#duties/folders/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Confirm } from "#web/ui/Confirm.tsx"
import { MoreMenu } from "#web/ui/MoreMenu.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { RuleModal } from "./RuleModal.tsx"
import { useSaid } from "./said.ts"

type Props = { readonly rule: FolderRule; readonly roots: readonly ShownRoot[] }

/** What is done with a rule less often. */
export function RuleMenu({ rule, roots }: Props) {
  const { t } = useWords()
  const [doing, setDoing] = useState<"change" | "switch-on" | "remove">()
  const off = useAct(switchFolderRule)
  const close = () => setDoing(undefined)
  return (
    <>
      <MoreMenu label={t("staff.folders.actions", { name: rule.name })}>
        {rule.isOn ? (
          <Menu.Item
            leftSection={<IconMoonOff size={18} aria-hidden />}
            onClick={() => off.mutate({ id: rule.id, version: rule.version, on: false })}
          >
            {t("staff.folders.switch-off")}
          </Menu.Item>
        ) : (
          <Menu.Item
            leftSection={<IconMoon size={18} aria-hidden />}
            disabled={rule.trial?.state !== "done"}
            onClick={() => setDoing("switch-on")}
          >
            {t("staff.folders.switch-on")}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconPencil size={18} aria-hidden />} onClick={() => setDoing("change")}>
          {t("staff.folders.change")}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={18} aria-hidden />} onClick={() => setDoing("remove")}>
          {t("staff.folders.remove")}
        </Menu.Item>
      </MoreMenu>
      {doing === "change" && <RuleModal rule={rule} roots={roots} onClose={close} />}
      {doing === "switch-on" && <SwitchOnModal rule={rule} onClose={close} />}
      {doing === "remove" && <RemoveModal rule={rule} onClose={close} />}
    </>
  )
}

type Asking = { readonly rule: FolderRule; readonly onClose: () => void }

function SwitchOnModal({ rule: { id, version, trial }, onClose }: Asking) {
  const { t } = useWords()
  const said = useSaid()
  const on = useAct(switchFolderRule, { onDone: onClose })
  return (
    <Confirm
      risky
      title={t("staff.folders.switch-on")}
      explanation={t("staff.folders.switch-on-explanation", {
        files: said.files(trial ?? { files: 0, bytes: 0 }),
      })}
      submit={t("staff.folders.switch-on-submit")}
      of={on}
      onClose={onClose}
      onYes={() => on.mutate({ id, version, on: true })}
    />
  )
}

function RemoveModal({ rule: { id, version }, onClose }: Asking) {
  const { t } = useWords()
  const remove = useAct(removeFolderRule, { onDone: onClose })
  return (
    <Confirm
      risky
      title={t("staff.folders.remove")}
      explanation={t("staff.folders.remove-explanation")}
      submit={t("staff.ui.remove")}
      of={remove}
      onClose={onClose}
      onYes={() => remove.mutate({ id, version })}
    />
  )
}
