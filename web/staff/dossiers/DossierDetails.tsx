import { Stack, Text } from "@mantine/core"
import type { Dossier } from "#records/dossiers/contract.ts"
import { dayOf, momentOf } from "#web/ui/format/day.ts"
import { Facts } from "#web/ui/Facts.tsx"
import { Section } from "#web/ui/Section.tsx"
import { Written } from "#web/ui/Written.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** The facts of a dossier. */
export function DossierDetails({ dossier }: { readonly dossier: Dossier }) {
  const { t, language } = useWords()
  const facts = [
    { label: t("staff.dossiers.responsible"), value: dossier.responsible?.name ?? t("staff.dossiers.nobody") },
    ...(dossier.treating.length === 0
      ? []
      : [{ label: t("staff.dossiers.treating"), value: dossier.treating.map(({ name }) => name).join(", ") }]),
    ...(dossier.teams.length === 0
      ? []
      : [{ label: t("staff.dossiers.teams"), value: dossier.teams.map(({ name }) => name).join(", ") }]),
    { label: t("staff.dossiers.opened-on"), value: dayOf(dossier.openedOn, language) },
    { label: t("staff.dossiers.closed-on"), value: dossier.closed && dayOf(dossier.closed.on, language) },
    { label: t("staff.dossiers.type"), value: dossier.type.name },
  ]
  return (
    <Section title={t("staff.dossiers.details")}>
      <Stack gap="md">
        <Facts facts={facts} empty="" labelWidth="8.5rem" />
        {dossier.description !== undefined && <Written text={dossier.description} format="text" />}
        {dossier.takenBack.map(({ at, reason }) => (
          <Text key={at} size="sm" c="dimmed">
            {t("staff.dossiers.taken-back-note", { moment: momentOf(at, language), reason })}
          </Text>
        ))}
        {dossier.reopened.map(({ at, reason }) => (
          <Text key={at} size="sm" c="dimmed">
            {t("staff.dossiers.reopened-note", { moment: momentOf(at, language), reason })}
          </Text>
        ))}
      </Stack>
    </Section>
  )
}
