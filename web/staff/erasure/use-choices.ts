import { useRemembered } from "#web/ui/remember.tsx"
import type { ChosenEnding } from "./EndChoice.tsx"
import { noGround, type ChosenGround } from "./ground.ts"
import { safeSelection, type ChosenSelection } from "./selection.ts"

type Choices = { readonly ending: ChosenEnding; readonly selection: ChosenSelection; readonly ground: ChosenGround }

const safeChoices = (): Choices => ({
  ending: { end: "erase", profile: undefined },
  selection: safeSelection(),
  ground: noGround,
})

/** What is chosen for a new erasure: there still after a look at what it would do, and safe again once it was begun. */
export function useChoices(): {
  readonly choices: Choices
  readonly choose: (some: Partial<Choices>) => void
  readonly forget: () => void
} {
  const [choices, setChoices] = useRemembered("erasure.choices", safeChoices())
  return {
    choices,
    choose: (some) => setChoices({ ...choices, ...some }),
    forget: () => setChoices(safeChoices()),
  }
}
