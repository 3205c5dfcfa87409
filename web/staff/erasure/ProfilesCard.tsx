import { Badge, Button, Text } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useState } from "react"
import { listErasureProfiles, type ErasureProfile } from "#duties/erasure/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { ProfileModal } from "./ProfileModal.tsx"
import { type ProfileKind, usualProfile, useKindNames } from "./profiles.ts"

/** The profiles by which is cleaned up: what goes, what stays. */
export function ProfilesCard() {
  const { t } = useWords()
  const may = useMay()("erasure.run")
  const answer = useAnswer(listErasureProfiles, {})
  const [editing, setEditing] = useState<ErasureProfile | "new">()
  const add = may && answer.data !== undefined && (
    <Button variant="light" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEditing("new")}>
      {t("staff.erasure.profile-new")}
    </Button>
  )
  return (
    <Section title={t("staff.erasure.profiles")} actions={add} flush>
      <Text size="sm" c="dimmed" px={{ base: "md", sm: "lg" }} pb="sm">
        {t("staff.erasure.profiles-explanation")}
      </Text>
      <Answer from={answer} meanwhile={<ListSkeleton rows={2} />}>
        {({ profiles, kinds }) => (
          <>
            <Lines>
              {!profiles.some(({ isDefault }) => isDefault) && <UsualLine kinds={kinds} />}
              {profiles.map((profile) => (
                <ProfileLine
                  key={profile.id}
                  profile={profile}
                  kinds={kinds}
                  onChange={may ? () => setEditing(profile) : undefined}
                />
              ))}
            </Lines>
            {editing !== undefined && (
              <ProfileModal
                kinds={kinds}
                {...(editing === "new" ? {} : { profile: editing })}
                onClose={() => setEditing(undefined)}
              />
            )}
          </>
        )}
      </Answer>
    </Section>
  )
}

type LineProps = {
  readonly profile: ErasureProfile
  readonly kinds: readonly ProfileKind[]
  readonly onChange: (() => void) | undefined
}

function ProfileLine({ profile, kinds, onChange }: LineProps) {
  const { t } = useWords()
  return (
    <Line
      link={profile.name}
      below={<GoesAndStays kinds={kinds} goes={profile.goes} />}
      beside={
        <>
          {profile.isDefault && (
            <Badge color="teal" style={{ flex: "none" }}>
              {t("staff.erasure.profile-is-default")}
            </Badge>
          )}
          {onChange !== undefined && (
            <Button
              variant="default"
              size="xs"
              style={{ flex: "none" }}
              onClick={onChange}
              aria-label={t("staff.erasure.profile-change-named", { name: profile.name })}
            >
              {t("staff.ui.change")}
            </Button>
          )}
        </>
      }
    />
  )
}

function UsualLine({ kinds }: { readonly kinds: readonly ProfileKind[] }) {
  const { t } = useWords()
  return (
    <Line
      link={t("staff.erasure.profile-usual")}
      below={
        <>
          <GoesAndStays kinds={kinds} goes={usualProfile(kinds).goes} />
          <div>{t("staff.erasure.profile-built-in")}</div>
        </>
      }
    />
  )
}

function GoesAndStays({
  kinds,
  goes: chosen,
}: {
  readonly kinds: readonly ProfileKind[]
  readonly goes: readonly string[]
}) {
  const { t } = useWords()
  const { goes, stays } = useKindNames()(kinds, { goes: [...chosen] })
  return (
    <>
      <div>{t("staff.erasure.profile-goes", { kinds: goes })}</div>
      <div>{t("staff.erasure.profile-stays", { kinds: stays })}</div>
    </>
  )
}
