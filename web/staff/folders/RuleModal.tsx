import { Fieldset, Stack, Switch, Text, Textarea, TextInput } from "@mantine/core"
import { changeFolderRule, createFolderRule, DayFrom } from "#duties/folders/contract.ts"
import type { ShownRoot, FolderRule } from "#duties/folders/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { TermFields } from "#web/ui/fields/TermFields.tsx"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"

type Typed = Omit<FolderRule, "id" | "version" | "path" | "isOn" | "trial" | "lastRun">

const fresh = (root: string): Typed => ({
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
const typedOf = (rule: FolderRule): Typed => {
  const { name, root, folder, pattern, subfolders, emptied, dayFrom, term, ground } = rule
  return { name, root, folder, pattern, subfolders, emptied, dayFrom, term, ground }
}

type Props = { readonly rule?: FolderRule; readonly roots: readonly ShownRoot[]; readonly onClose: () => void }

/** A rule, new or to change. */
export function RuleModal({ rule, roots, onClose }: Props) {
  const { t } = useWords()
  const isNew = rule === undefined
  const isTermless = ({ term: { years, months, days } }: Typed) => years + months + days === 0
  const form = useActForm(
    isNew ? createFolderRule : changeFolderRule,
    isNew ? fresh(roots[0]?.name ?? "") : typedOf(rule),
    {
      needed: {
        name: t("staff.folders.needed"),
        pattern: t("staff.folders.needed"),
        ground: t("staff.folders.needed"),
      },
      wrong: (typed) => ({ term: isTermless(typed) ? t("staff.folders.term-needed") : undefined }),
      send: (typed) => (isNew ? typed : { ...typed, id: rule.id, version: rule.version }),
      onDone: onClose,
    },
  )
  const { subfolders, emptied } = form.typed
  const term = form.value("term")
  return (
    <FormModal
      of={form}
      title={t(isNew ? "staff.folders.new" : "staff.folders.change")}
      {...(isNew ? {} : { explanation: t("staff.folders.change-explanation") })}
      submit={t("staff.ui.save")}
      onClose={onClose}
    >
      <TextInput label={t("staff.folders.name")} data-autofocus {...form.text("name")} />
      <ChoiceField
        label={t("staff.folders.root")}
        allowDeselect={false}
        data={roots.map(({ name, path }) => ({ value: name, label: `${name} (${path})` }))}
        {...form.choice(
          "root",
          roots.map(({ name }) => name),
        )}
        required
      />
      <TextInput
        label={t("staff.folders.folder")}
        description={t("staff.folders.folder-hint")}
        {...form.text("folder")}
      />
      <Switch
        label={t("staff.folders.subfolders")}
        checked={subfolders}
        onChange={({ currentTarget: { checked } }) => form.set({ subfolders: checked, emptied: checked && emptied })}
      />
      {subfolders && <Switch label={t("staff.folders.emptied")} {...form.tick("emptied")} />}
      <TextInput
        label={t("staff.folders.pattern")}
        description={t("staff.folders.pattern-hint")}
        {...form.text("pattern")}
      />
      <ChoiceField
        label={t("staff.folders.day-from")}
        allowDeselect={false}
        data={DayFrom.options.map((one) => ({ value: one, label: t(`staff.folders.day-from.${one}`) }))}
        {...form.choice("dayFrom", DayFrom.options)}
      />
      <Fieldset legend={t("staff.folders.term")}>
        <Stack gap={6}>
          <TermFields
            act={createFolderRule}
            value={term.value}
            onChange={term.onChange}
            labelOf={(unit) => t(`staff.folders.${unit}`)}
          />
          {term.error !== undefined && (
            <Text size="sm" c="red" role="alert">
              {term.error}
            </Text>
          )}
        </Stack>
      </Fieldset>
      <Textarea
        label={t("staff.folders.ground")}
        description={t("staff.folders.ground-hint")}
        autosize
        {...form.text("ground")}
        onChange={(event) => form.set({ ground: event.currentTarget.value.replace(/\s*\n\s*/g, " ") })}
      />
    </FormModal>
  )
}
