import { Group, Stack, Text, ThemeIcon } from "@mantine/core"
import { IconEraser, IconLock, IconShieldCheck, type Icon } from "@tabler/icons-react"
import type { Erasure } from "#duties/erasure/contract.ts"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** What goes, what stays, and that there is no way back, in plain words. */
export function MeansCard({ erasure: { end, selection } }: { readonly erasure: Erasure }) {
  const { t } = useWords()
  const isOfDossiers = selection.dossiers !== undefined || selection.endedCases
  const what = end === "erase" && isOfDossiers ? "cases" : end
  // Who lives on keeps their key, which opens what older backups hold of them.
  const isFinal = what === "erase" || what === "anonymise"
  return (
    <Section title={t("staff.erasure.means")}>
      <Stack gap="md">
        <Means icon={IconEraser} title={t("staff.erasure.means.gone")} line={t(`staff.erasure.means.gone.${what}`)} />
        <Means
          icon={IconShieldCheck}
          title={t("staff.erasure.means.stays")}
          line={t(`staff.erasure.means.stays.${what}`)}
        />
        <Means
          icon={IconLock}
          title={t("staff.erasure.means.final")}
          line={t(isFinal ? "staff.erasure.means.final-line" : "staff.erasure.means.final-line.in-part")}
        />
      </Stack>
    </Section>
  )
}

type Props = { readonly icon: Icon; readonly title: string; readonly line: string }

const Means = ({ icon: Shape, title, line }: Props) => (
  <Group wrap="nowrap" gap="sm" align="flex-start">
    <ThemeIcon variant="light" color="gray" size={34} aria-hidden>
      <Shape size={19} stroke={1.7} />
    </ThemeIcon>
    <div>
      <Text fw={600}>{title}</Text>
      <Text size="sm">{line}</Text>
    </div>
  </Group>
)
