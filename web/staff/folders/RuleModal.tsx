import { Fieldset, Group, Stack, Switch, Text, Textarea, TextInput } from "@mantine/core"
import { useState } from "react"
import { changeFolderRule, createFolderRule, DayFrom } from "#duties/folders/contract.ts"
import type { FolderRoot, FolderRule } from "#duties/folders/contract.ts"
import { NumberField } from "#web/ui/fields/NumberField.tsx"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"

type Content = Omit<FolderRule, "id" | "version" | "path" | "isOn" | "trial" | "lastRun">

const fresh = (root: string): Content => ({
  name: "",
  root,
  folder: "",
  pattern: "*",
  subfolders: true,
  emptied: false,
  dayFrom: "modified",
  term: { years: 1, months: 0, days: 0 },
  ground: "",
})

/** What of a rule is typed; the rest the server says. */
const contentOf = (rule: FolderRule): Content => {
  const { name, root, folder, pattern, subfolders, emptied, dayFrom, term, ground } = rule
  return { name, root, folder, pattern, subfolders, emptied, dayFrom, term, ground }
}

type Props = { readonly rule?: FolderRule; readonly roots: readonly FolderRoot[]; readonly onClose: () => void }

/** A rule, new or to change. */
export function RuleModal({ rule, roots, onClose }: Props) {
  const { t } = useWords()
  const [content, setContent] = useState<Content>(rule === undefined ? fresh(roots[0]?.name ?? "") : contentOf(rule))
  const [tried, setTried] = useState(false)
  const done = { onDone: onClose }
  const create = useAct(createFolderRule, done)
  const change = useAct(changeFolderRule, done)
  const { term } = content
  const hasTerm = term.years + term.months + term.days > 0
  const set = (part: Partial<Content>) => setContent({ ...content, ...part })
  const missing = (text: string) => (tried && text.trim() === "" ? t("staff.folders.needed") : undefined)
  const submit = () => {
    setTried(true)
    if (!hasTerm || [content.name, content.pattern, content.ground].some((text) => text.trim() === "")) return
    if (rule === undefined) create.mutate(content)
    else change.mutate({ ...content, id: rule.id, version: rule.version })
  }
  const number = (unit: keyof Content["term"]) => (
    <NumberField
      label={t(`staff.folders.${unit}`)}
      w={110}
      min={0}
      max={unit === "years" ? 100 : unit === "months" ? 1_200 : 36_500}
      whenEmpty={0}
      value={term[unit]}
      onChange={(value) => set({ term: { ...term, [unit]: value } })}
    />
  )
  return (
    <FormModal
      opened
      title={t(rule === undefined ? "staff.folders.new" : "staff.folders.change")}
      {...(rule === undefined ? {} : { explanation: t("staff.folders.change-explanation") })}
      submit={t("staff.ui.save")}
      busy={create.isPending || change.isPending}
      problem={create.error ?? change.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t("staff.folders.name")}
        required
        data-autofocus
        maxLength={100}
        value={content.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={missing(content.name)}
      />
      <ChoiceField
        label={t("staff.folders.root")}
        required
        allowDeselect={false}
        data={roots.map(({ name, path }) => ({ value: name, label: `${name} (${path})` }))}
        value={content.root}
        onChange={(root) => set({ root: root ?? content.root })}
      />
      <TextInput
        label={t("staff.folders.folder")}
        description={t("staff.folders.folder-hint")}
        maxLength={1_000}
        value={content.folder}
        onChange={(event) => set({ folder: event.currentTarget.value })}
      />
      <Switch
        label={t("staff.folders.subfolders")}
        checked={content.subfolders}
        onChange={({ currentTarget: { checked } }) => set({ subfolders: checked, emptied: checked && content.emptied })}
      />
      {content.subfolders && (
        <Switch
          label={t("staff.folders.emptied")}
          checked={content.emptied}
          onChange={(event) => set({ emptied: event.currentTarget.checked })}
        />
      )}
      <TextInput
        label={t("staff.folders.pattern")}
        description={t("staff.folders.pattern-hint")}
        required
        maxLength={200}
        value={content.pattern}
        onChange={(event) => set({ pattern: event.currentTarget.value })}
        error={missing(content.pattern)}
      />
      <ChoiceField
        label={t("staff.folders.day-from")}
        allowDeselect={false}
        data={DayFrom.options.map((one) => ({ value: one, label: t(`staff.folders.day-from.${one}`) }))}
        value={content.dayFrom}
        onChange={(value) => set({ dayFrom: DayFrom.options.find((one) => one === value) ?? content.dayFrom })}
      />
      <Fieldset legend={t("staff.folders.term")}>
        <Stack gap={6}>
          <Group gap="sm">
            {number("years")}
            {number("months")}
            {number("days")}
          </Group>
          {tried && !hasTerm && (
            <Text size="sm" c="red" role="alert">
              {t("staff.folders.term-needed")}
            </Text>
          )}
        </Stack>
      </Fieldset>
      <Textarea
        label={t("staff.folders.ground")}
        description={t("staff.folders.ground-hint")}
        required
        autosize
        maxLength={300}
        value={content.ground}
        onChange={(event) => set({ ground: event.currentTarget.value.replace(/\s*\n\s*/g, " ") })}
        error={missing(content.ground)}
      />
    </FormModal>
  )
}
