import { Textarea, TextInput } from "@mantine/core"
import { useRef, useState } from "react"
import { listTeams } from "#duties/teams/contract.ts"
import { listColleagues } from "#gate/accounts/contract.ts"
import { changeDossier, getDossier } from "#records/dossiers/contract.ts"
import type { Dossier } from "#records/dossiers/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct, useAnswer, useClient } from "#web/ui/client/hooks.tsx"
import { ConflictModal } from "#web/ui/ConflictModal.tsx"
import { changedFields, differencesOf } from "#web/ui/differences.ts"
import type { Side } from "#web/ui/differences.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"
import { CarersFields, carersOf, type ChosenCarers } from "./CarersFields.tsx"

type Content = ChosenCarers & { readonly title: string; readonly description: string }

const fields = ["title", "description", "responsible", "treating", "teams"] as const

const contentOf = (dossier: Dossier): Content => ({
  title: dossier.title,
  description: dossier.description ?? "",
  ...carersOf(dossier),
})

/** The title and description of a dossier and who cares for it, to change. */
export function DossierModal({ dossier, onClose }: { readonly dossier: Dossier; readonly onClose: () => void }) {
  const { t } = useWords()
  const client = useClient()
  const colleagues = useAnswer(listColleagues, {})
  const base = useRef(dossier)
  const [typed, setTyped] = useState<Content>(contentOf(dossier))
  const [theirs, setTheirs] = useState<Dossier>()
  const change = useAct(changeDossier, {
    keeps: (fresh) => keptAs(getDossier, { id: fresh.id }, fresh),
    onDone: () => {
      onClose()
    },
  })
  const send = (content: Content, from: Dossier) => {
    const changed = changedFields(fields, contentOf(from), content)
    if (changed.length === 0) return onClose()
    const all = {
      title: content.title.trim(),
      description: content.description.trim() || null,
      responsible: content.responsible ?? null,
      treating: content.treating,
      teams: content.teams,
    }
    change.mutate(
      {
        id: from.id,
        version: from.version,
        ...Object.fromEntries(Object.entries(all).filter(([name]) => changed.includes(name))),
      },
      {
        onError: ({ status }) =>
          status === 409 ? void client.call(getDossier, { id: from.id }).then(setTheirs) : undefined,
      },
    )
  }
  const settle = (choice: Readonly<Record<string, Side>>) => {
    if (theirs === undefined) return
    const saved = contentOf(theirs)
    const content: Content = {
      title: choice["title"] === "mine" ? typed.title : saved.title,
      description: choice["description"] === "mine" ? typed.description : saved.description,
      responsible: choice["responsible"] === "mine" ? typed.responsible : saved.responsible,
      treating: choice["treating"] === "mine" ? typed.treating : saved.treating,
      teams: choice["teams"] === "mine" ? typed.teams : saved.teams,
    }
    base.current = theirs
    setTheirs(undefined)
    setTyped(content)
    send(content, theirs)
  }
  const teams = useAnswer(listTeams, {})
  const teamOf = (id: string) => teams.data?.teams.find((one) => one.id === id)?.name ?? ""
  const namesOf = (ids: unknown, name: (id: string) => string) =>
    Array.isArray(ids) ? ids.map((id: string) => name(id)).join(", ") : ""
  const nameOf = (id: unknown) => colleagues.data?.colleagues.find((one) => one.id === id)?.name ?? ""
  const shown = [
    {
      name: "title",
      label: t("staff.dossiers.title"),
      show: (content: Readonly<Record<string, unknown>>) => String(content["title"] ?? ""),
    },
    {
      name: "description",
      label: t("staff.dossiers.description"),
      show: (content: Readonly<Record<string, unknown>>) => String(content["description"] ?? ""),
    },
    {
      name: "responsible",
      label: t("staff.dossiers.responsible"),
      show: (content: Readonly<Record<string, unknown>>) => nameOf(content["responsible"]),
    },
    {
      name: "treating",
      label: t("staff.dossiers.treating"),
      show: (content: Readonly<Record<string, unknown>>) => namesOf(content["treating"], nameOf),
    },
    {
      name: "teams",
      label: t("staff.dossiers.teams"),
      show: (content: Readonly<Record<string, unknown>>) => namesOf(content["teams"], teamOf),
    },
  ]
  const isConflict = change.error?.status === 409
  return (
    <>
      <FormModal
        opened
        title={t("staff.dossiers.edit")}
        submit={t("staff.ui.save")}
        busy={change.isPending}
        disabled={typed.title.trim() === ""}
        problem={isConflict ? undefined : change.error}
        onClose={onClose}
        onSubmit={() => send(typed, base.current)}
      >
        <TextInput
          label={t("staff.dossiers.title")}
          required
          data-autofocus
          value={typed.title}
          onChange={(event) => setTyped({ ...typed, title: event.currentTarget.value })}
        />
        <Textarea
          label={t("staff.dossiers.description")}
          value={typed.description}
          onChange={(event) => setTyped({ ...typed, description: event.currentTarget.value })}
        />
        <CarersFields value={typed} onChange={(carers) => setTyped({ ...typed, ...carers })} />
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
