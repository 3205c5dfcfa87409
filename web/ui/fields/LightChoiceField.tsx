import { TextInput } from "@mantine/core"
import { IconSelector } from "@tabler/icons-react"
import { Suspense, useCallback, useState } from "react"
import { later } from "#web/ui/later.tsx"
import { useAfterwards } from "#web/ui/use-afterwards.ts"
import type { ChoiceProps } from "./ChoiceField.tsx"
import { optionsIn } from "./options.ts"

const ChoiceField = later(() => import("./ChoiceField.tsx").then(({ ChoiceField: field }) => field))

/**
 * A choice beside a list that people came for. Its own list is fetched when the screen is there, or when somebody is about to choose;
 * until then it shows what is chosen.
 */
export function LightChoiceField(props: ChoiceProps) {
  const [isThere, setThere] = useState(ChoiceField.isThere)
  const [isMeant, setMeant] = useState(false)
  const fetch = useCallback(
    () =>
      ChoiceField.fetch().then(
        () => setThere(true),
        () => undefined,
      ),
    [],
  )
  useAfterwards(fetch)
  const { label, placeholder, data, value } = props
  const face = (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={optionsIn(data).find((option) => option.value === value)?.label ?? ""}
      readOnly
      pointer
      aria-haspopup="listbox"
      rightSection={<IconSelector size={16} stroke={1.5} aria-hidden />}
      onPointerEnter={fetch}
      onFocus={fetch}
      onClick={() => {
        setMeant(true)
        void fetch()
      }}
    />
  )
  return isThere ? (
    <Suspense fallback={face}>
      <ChoiceField {...props} defaultDropdownOpened={isMeant} autoFocus={isMeant} />
    </Suspense>
  ) : (
    face
  )
}
