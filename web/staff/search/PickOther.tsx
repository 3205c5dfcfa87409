import { SegmentedControl, Stack } from "@mantine/core"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { PickOrganisation } from "./PickOrganisation.tsx"
import { PickPerson } from "./PickPerson.tsx"

/** A person or an organisation; nobody as long as none is picked. */
export type Other = { readonly side: "person" | "organisation"; readonly id: string | undefined }

export const nobody: Other = { side: "person", id: undefined }

type Props = {
  /** Somebody who cannot be chosen. */
  readonly not: string
  readonly value: Other
  readonly onChange: (other: Other) => void
  readonly error: string | undefined
}

/** Looks up somebody, or an organisation for whoever may see those. */
export function PickOther({ not, value: { side }, onChange, error }: Props) {
  const { t } = useWords()
  const may = useMay()
  const pick = (id: string | undefined) => onChange({ side, id })
  return (
    <Stack gap="sm">
      {may("organisations.read") && (
        <SegmentedControl
          aria-label={t("staff.ties.who")}
          value={side}
          onChange={(chosen) => onChange({ side: chosen, id: undefined })}
          data={[
            { value: "person", label: t("staff.ties.who-person") },
            { value: "organisation", label: t("staff.ties.who-organisation") },
          ]}
        />
      )}
      {side === "person" ? (
        <PickPerson not={not} onPick={pick} error={error} />
      ) : (
        <PickOrganisation onPick={pick} error={error} />
      )}
    </Stack>
  )
}
