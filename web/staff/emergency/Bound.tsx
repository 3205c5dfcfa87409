import { Alert, Text } from "@mantine/core"
import { IconPhone } from "@tabler/icons-react"
import type { z } from "zod"
import type { getEmergencyBound } from "#gate/emergency/contract.ts"
import { momentOf } from "#web/ui/format/day.ts"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly bound: z.output<(typeof getEmergencyBound)["gives"]> }

/** How far one is from the bound; at it, what to do: whom to call, or from when it can be done without. */
export function Bound({ bound: { used, most, stop, freeAt, reviewers } }: Props) {
  const { t, language } = useWords()
  if (stop === undefined) {
    if (used.taken + used.missed === 0) return null
    return (
      <Text size="sm" c="dimmed">
        {t("staff.emergency.used", {
          taken: used.taken,
          mostTaken: most.taken,
          missed: used.missed,
          mostMissed: most.missed,
        })}
      </Text>
    )
  }
  const names = reviewers.map(({ name }) => name).join(t("staff.emergency.call-or"))
  return (
    <Alert color="amber" icon={<IconPhone aria-hidden />} title={t("staff.emergency.stop-title")} role="alert">
      <Text size="sm">{t(`staff.emergency.stop.${stop}`, { count: most[stop] })}</Text>
      {stop !== "running" && (
        <Text size="sm" mt={6} fw={600}>
          {names === "" ? t("staff.emergency.call-nobody") : t("staff.emergency.call", { names })}
        </Text>
      )}
      {freeAt !== undefined && (
        <Text size="sm" mt={6}>
          {t("staff.emergency.free-at", { moment: momentOf(freeAt, language) })}
        </Text>
      )}
    </Alert>
  )
}
