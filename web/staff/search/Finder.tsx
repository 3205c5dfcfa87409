import { createSpotlight, Spotlight, type SpotlightStore } from "@mantine/spotlight"
import "@mantine/spotlight/styles.layer.css"
import { Badge, Text } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { IconBuilding, IconFolder, IconSearch, IconUser } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import { searchAll } from "#records/search/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { dayOf } from "#web/ui/format/day.ts"
import { useCards } from "#web/staff/manage/use-waiting.ts"
import { dailyPlaces, managePlace, ownPlace } from "#web/staff/shell/places.ts"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { Meant } from "./Meant.tsx"

type Hit = {
  readonly id: string
  readonly icon: typeof IconUser
  readonly label: string
  readonly description?: string
  readonly badge?: string | undefined
  readonly open: () => void
}
type HitGroup = { readonly label: string; readonly hits: readonly Hit[] }

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
  const pages = usePages(query)
  const groups: readonly HitGroup[] = [
    {
      label: t("staff.nav.persons"),
      hits: (hits?.persons ?? []).map(({ id, fullName, birthDate, city, number, state }) => ({
        id,
        icon: IconUser,
        label: fullName,
        description: [birthDate && dayOf(birthDate, language), city, number].filter(Boolean).join(" · "),
        badge: state === "active" ? undefined : t(`staff.persons.state.${state}`),
        open: () => void go({ to: "/persons/$id", params: { id } }),
      })),
    },
    {
      label: t("staff.spotlight.dossiers"),
      hits: (hits?.dossiers ?? []).map(({ id, title, person, number, state }) => ({
        id,
        icon: IconFolder,
        label: title,
        description: `${person} · ${number}`,
        badge: state === "open" ? undefined : t(`staff.dossiers.state.${state}`),
        open: () => void go({ to: "/dossiers/$id", params: { id } }),
      })),
    },
    {
      label: t("staff.nav.organisations"),
      hits: (hits?.organisations ?? []).map(({ id, name }) => ({
        id,
        icon: IconBuilding,
        label: name,
        open: () => void go({ to: "/organisations/$id", params: { id } }),
      })),
    },
    {
      label: t("staff.spotlight.pages"),
      hits: pages.map(({ to, icon, label, description }) => ({
        id: to,
        icon,
        label,
        ...(description === undefined ? {} : { description }),
        open: () => void go({ to }),
      })),
    },
  ].filter((group) => group.hits.length > 0)
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
        {groups.map(({ label, hits: some }) => (
          <Spotlight.ActionsGroup key={label} label={label}>
            {some.map(({ id, icon: Icon, label: name, description, badge, open }) => (
              <Spotlight.Action
                key={id}
                leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
                onClick={open}
                label={name}
                {...(description === undefined ? {} : { description })}
                rightSection={
                  badge !== undefined && (
                    <Badge color="gray" size="sm">
                      {badge}
                    </Badge>
                  )
                }
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && (
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

/** Pages by their name, and cards by what they are for too; as long as nothing is typed, those of every day. */
function usePages(query: string) {
  const { t } = useWords()
  const may = useMay()
  const cards = useCards()
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const daily = [...dailyPlaces, ...(cards.length === 0 ? [] : [managePlace]), ownPlace]
    .filter(({ needs }) => needs === undefined || may(needs))
    .map(({ to, text, icon }) => ({ to, icon, label: t(text), description: undefined }))
  const others = cards.map(({ to, title, line, icon }) => ({ to, icon, label: t(title), description: t(line) }))
  return [...daily, ...(words.length === 0 ? [] : others)].filter(({ label, description = "" }) => {
    const said = `${label} ${description}`.toLowerCase()
    return words.every((word) => said.includes(word))
  })
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
