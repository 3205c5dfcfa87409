import { Alert, Box, Button, List, Text } from "@mantine/core"
import { IconLock, IconLockOpen2, IconPlus } from "@tabler/icons-react"
import { lazy, Suspense, useState } from "react"
import { listHoldsOfDossier, listHoldsOfPerson, type KeepReason } from "#records/holds/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { dayOf } from "#web/ui/format/day.ts"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { HoldLines } from "./HoldLines.tsx"
import type { On } from "./on.ts"

const HoldModal = lazy(() => import("./HoldModal.tsx").then(({ HoldModal: modal }) => ({ default: modal })))

/** Why a person or a dossier may not be destroyed now, and what was recorded by hand for it. */
export function KeptBy({ on }: { readonly on: On }) {
  const { t } = useWords()
  const [isSetting, setSetting] = useState(false)
  const ofPerson = useAnswer(listHoldsOfPerson, { id: "person" in on ? on.person : "" }, { enabled: "person" in on })
  const ofDossier = useAnswer(
    listHoldsOfDossier,
    { id: "dossier" in on ? on.dossier : "" },
    { enabled: "dossier" in on },
  )
  const answer = "person" in on ? ofPerson : ofDossier
  return (
    <Section
      title={t("staff.holds.kept")}
      actions={
        answer.data?.may.set === true && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setSetting(true)}
          >
            {t("staff.holds.set")}
          </Button>
        )
      }
      flush
    >
      <Answer from={answer} meanwhile={<ListSkeleton rows={2} />}>
        {({ keptBy, holds }) => (
          <>
            <Box px={{ base: "md", sm: "lg" }} pb={holds.length > 0 ? "xs" : "lg"}>
              <Reasons reasons={keptBy} />
            </Box>
            {holds.length > 0 && <HoldLines holds={holds} />}
          </>
        )}
      </Answer>
      <Suspense>{isSetting && <HoldModal on={on} onClose={() => setSetting(false)} />}</Suspense>
    </Section>
  )
}

function Reasons({ reasons }: { readonly reasons: readonly KeepReason[] }) {
  const { t, language } = useWords()
  if (reasons.length === 0)
    return (
      <Text c="dimmed" display="flex" style={{ gap: 8, alignItems: "center" }}>
        <IconLockOpen2 size={18} aria-hidden style={{ flex: "none" }} />
        {t("staff.holds.nothing-keeps")}
      </Text>
    )
  return (
    <Alert color="amber" icon={<IconLock aria-hidden />} title={t("staff.holds.keeps-title")}>
      <List size="sm" spacing={4}>
        {reasons.map(({ ground, until, force }) => (
          <List.Item key={`${ground} ${until ?? ""} ${force}`}>
            {ground}
            {until !== undefined && ` (${t("staff.holds.until-day", { day: dayOf(until, language) })})`}
          </List.Item>
        ))}
      </List>
      <Text size="sm" mt="xs">
        {t(reasons.some(({ force }) => force === "all") ? "staff.holds.keeps-all" : "staff.holds.keeps-whole")}
      </Text>
    </Alert>
  )
}
