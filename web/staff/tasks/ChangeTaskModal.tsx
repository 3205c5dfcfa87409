import { Textarea, TextInput } from "@mantine/core"
import { useRef, useState } from "react"
import { changeTask, getTask } from "#records/tasks/contract.ts"
import type { Task } from "#records/tasks/contract.ts"
import { useAct, useClient } from "#web/ui/client/hooks.tsx"
import { ConflictModal } from "#web/ui/ConflictModal.tsx"
import { changedFields, differencesOf } from "#web/ui/differences.ts"
import type { Side } from "#web/ui/differences.ts"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { dayOf } from "#web/ui/format/day.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"

type Content = { readonly title: string; readonly details: string; readonly due: string }

const fields = ["title", "details", "due"] as const

const contentOf = ({ title, details, due }: Task): Content => ({ title, details: details ?? "", due })

/** What a task says and by when, to change. */
export function ChangeTaskModal({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const client = useClient()
  const base = useRef(task)
  const [typed, setTyped] = useState<Content>(contentOf(task))
  const [theirs, setTheirs] = useState<Task>()
  const change = useAct(changeTask, { onDone: onClose })
  const send = (content: Content, from: Task) => {
    const changed = changedFields(fields, contentOf(from), content)
    if (changed.length === 0) return onClose()
    const all = { title: content.title.trim(), details: content.details.trim() || null, due: content.due }
    const sent = Object.fromEntries(Object.entries(all).filter(([name]) => changed.includes(name)))
    change.mutate(
      { id: from.id, version: from.version, ...sent },
      {
        onError: ({ status }) =>
          status === 409 ? void client.call(getTask, { id: from.id }).then(setTheirs) : undefined,
      },
    )
  }
  const settle = (choice: Readonly<Record<string, Side>>) => {
    if (theirs === undefined) return
    const saved = contentOf(theirs)
    const pick = (field: keyof Content) => (choice[field] === "mine" ? typed[field] : saved[field])
    const content = { title: pick("title"), details: pick("details"), due: pick("due") }
    base.current = theirs
    setTheirs(undefined)
    setTyped(content)
    send(content, theirs)
  }
  const text = (field: keyof Content) => (content: Readonly<Record<string, unknown>>) => String(content[field] ?? "")
  const shown = [
    { name: "title", label: t("staff.tasks.what"), show: text("title") },
    { name: "details", label: t("staff.tasks.details"), show: text("details") },
    {
      name: "due",
      label: t("staff.tasks.due"),
      show: (content: Readonly<Record<string, unknown>>) => dayOf(String(content["due"]), language),
    },
  ]
  return (
    <>
      <FormModal
        opened
        title={t("staff.tasks.change")}
        submit={t("staff.ui.save")}
        busy={change.isPending}
        disabled={typed.title.trim() === ""}
        problem={change.error?.status === 409 ? undefined : change.error}
        onClose={onClose}
        onSubmit={() => send(typed, base.current)}
      >
        <TextInput
          label={t("staff.tasks.what")}
          required
          data-autofocus
          maxLength={200}
          value={typed.title}
          onChange={(event) => setTyped({ ...typed, title: event.currentTarget.value })}
        />
        <DayField
          label={t("staff.tasks.due")}
          required
          value={typed.due}
          onChange={(due) => setTyped({ ...typed, due: due ?? typed.due })}
        />
        <Textarea
          label={t("staff.tasks.details")}
          maxLength={5000}
          value={typed.details}
          onChange={(event) => setTyped({ ...typed, details: event.currentTarget.value })}
        />
      </FormModal>
      {theirs !== undefined && (
        <ConflictModal
          differences={differencesOf(shown, contentOf(base.current), typed, contentOf(theirs))}
          busy={change.isPending}
          onClose={() => setTheirs(undefined)}
          onChoose={settle}
        />
      )}
    </>
  )
}
