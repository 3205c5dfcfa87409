import { createSpotlight, Spotlight, type SpotlightStore } from "@mantine/spotlight"
import "@mantine/spotlight/styles.css"
import { Badge, Text } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { IconBuilding, IconFolder, IconSearch, IconUser } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import { searchAll } from "#records/search/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { dayOf } from "#web/ui/format/day.ts"
import { places } from "#web/staff/shell/places.ts"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { Meant } from "./Meant.tsx"

/** Finds persons, organisations, dossiers and pages from anywhere. */
export function Finder({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useWords()
  const may = useMay()
  const go = useNavigate()
  const [[store, spotlight]] = useState(createSpotlight)
  const [query, setQuery] = useState("")
  const [asked] = useDebouncedValue(query.trim(), 180)
  const searches = asked.length >= 2 && may("persons.read")
  const found = useAnswer(searchAll, { query: asked }, { enabled: searches, keep: true })
  useEffect(() => spotlight.open(), [spotlight])
  const hits = searches ? found.data : undefined
  useFirstMarked(store, hits)
  const pages = places.filter(
    ({ needs, text }) =>
      (needs === undefined || may(needs)) && t(text).toLowerCase().includes(query.trim().toLowerCase()),
  )
  const persons = (hits?.persons ?? []).map((person) => (
    <Spotlight.Action
      key={person.id}
      leftSection={<IconUser size={20} stroke={1.6} aria-hidden />}
      onClick={() => void go({ to: "/persons/$id", params: { id: person.id } })}
      label={person.fullName}
      description={[person.birthDate && dayOf(person.birthDate, language), person.city, person.number]
        .filter(Boolean)
        .join(" · ")}
      rightSection={
        person.state !== "active" && (
          <Badge color="gray" size="sm">
            {t(`staff.persons.state.${person.state}`)}
          </Badge>
        )
      }
    />
  ))
  const dossiers = (hits?.dossiers ?? []).map((dossier) => (
    <Spotlight.Action
      key={dossier.id}
      leftSection={<IconFolder size={20} stroke={1.6} aria-hidden />}
      onClick={() => void go({ to: "/dossiers/$id", params: { id: dossier.id } })}
      label={dossier.title}
      description={`${dossier.person} · ${dossier.number}`}
      rightSection={
        dossier.state !== "open" && (
          <Badge color="gray" size="sm">
            {t(`staff.dossiers.state.${dossier.state}`)}
          </Badge>
        )
      }
    />
  ))
  const organisations = (hits?.organisations ?? []).map((organisation) => (
    <Spotlight.Action
      key={organisation.id}
      leftSection={<IconBuilding size={20} stroke={1.6} aria-hidden />}
      onClick={() => void go({ to: "/organisations/$id", params: { id: organisation.id } })}
      label={organisation.name}
    />
  ))
  const pageActions = pages.map(({ to, text, icon: Icon }) => (
    <Spotlight.Action
      key={to}
      leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
      onClick={() => void go({ to })}
      label={t(text)}
    />
  ))
  const isEmpty = persons.length + dossiers.length + organisations.length + pageActions.length === 0
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      shortcut={null}
      overlayProps={{ backgroundOpacity: 0.4, blur: 2 }}
      attributes={{ content: { "aria-label": t("staff.nav.find") } }}
      scrollable
      maxHeight="min(70dvh, 34rem)"
      radius="lg"
    >
      <Spotlight.Search
        placeholder={t("staff.spotlight.placeholder")}
        aria-label={t("staff.nav.find")}
        leftSection={<IconSearch size={20} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {persons.length > 0 && (
          <Spotlight.ActionsGroup label={t("staff.nav.persons")}>{persons}</Spotlight.ActionsGroup>
        )}
        {dossiers.length > 0 && (
          <Spotlight.ActionsGroup label={t("staff.spotlight.dossiers")}>{dossiers}</Spotlight.ActionsGroup>
        )}
        {organisations.length > 0 && (
          <Spotlight.ActionsGroup label={t("staff.nav.organisations")}>{organisations}</Spotlight.ActionsGroup>
        )}
        {pageActions.length > 0 && (
          <Spotlight.ActionsGroup label={t("staff.spotlight.pages")}>{pageActions}</Spotlight.ActionsGroup>
        )}
        {isEmpty && (
          <Spotlight.Empty>
            <Text c="dimmed">
              {found.isFetching
                ? t("staff.ui.loading")
                : t(asked.length < 2 ? "staff.spotlight.hint" : "staff.spotlight.nothing")}
            </Text>
            {hits?.meant !== undefined && <Meant meant={hits.meant} onTake={setQuery} />}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

/** Marks the first hit when hits come, so that Enter opens it: the list by itself marks only what was there while typing. */
function useFirstMarked(store: SpotlightStore, hits: unknown) {
  useEffect(() => {
    if (hits === undefined) return
    const list = document.getElementById(store.getState().listId)
    list?.querySelector("[data-selected]")?.removeAttribute("data-selected")
    list?.querySelector("[data-action]")?.setAttribute("data-selected", "true")
    store.updateState((state) => ({ ...state, selected: 0 }))
  }, [store, hits])
}
