import { SegmentedControl } from "@mantine/core"

type Props<State extends string> = {
  readonly label: string
  readonly states: readonly State[]
  readonly nameOf: (state: State) => string
  readonly shown: State
  readonly onShow: (state: State) => void
}

/** Above a list: which of its things are shown. */
export const StateSwitch = <State extends string>({ label, states, nameOf, shown, onShow }: Props<State>) => (
  <SegmentedControl
    mb="md"
    fullWidth
    maw={140 * states.length}
    aria-label={label}
    value={shown}
    onChange={onShow}
    data={states.map((state) => ({ value: state, label: nameOf(state) }))}
  />
)
