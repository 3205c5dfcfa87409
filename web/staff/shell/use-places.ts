import type { WaitingItem } from "#gate/waiting/contract.ts"
import { useCards, useWaiting } from "#web/staff/manage/use-waiting.ts"
import { useMay } from "#web/staff/me.ts"
import { dailyPlaces, managePlace } from "./places.ts"

type ShownPlace = (typeof dailyPlaces)[number] | typeof managePlace

/** The places of the rail that are there for who is signed in, each with what waits there. */
export function usePlaces(): readonly (ShownPlace & { readonly waits: readonly WaitingItem[] })[] {
  const may = useMay()
  const { at, atCards } = useWaiting()
  const cards = useCards()
  const daily = dailyPlaces.filter(({ needs }) => needs === undefined || may(needs))
  return [
    ...daily.map((place) => ({ ...place, waits: at(place.to) })),
    ...(cards.length === 0 ? [] : [{ ...managePlace, waits: atCards }]),
  ]
}
