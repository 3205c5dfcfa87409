import { Text } from "@mantine/core"
import { listErasureProfiles } from "#duties/erasure/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { Answer, TextSkeleton } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { usualProfile, useKindNames } from "./profiles.ts"

type Props = { readonly value: string | undefined; readonly onChange: (profile: string | undefined) => void }

/** By which profile is cleaned up, and what that one takes and leaves. */
export function ProfileChoice({ value, onChange }: Props) {
  const { t } = useWords()
  const answer = useAnswer(listErasureProfiles, {})
  const say = useKindNames()
  return (
    <Answer from={answer} meanwhile={<TextSkeleton rows={2} />}>
      {({ profiles, kinds }) => {
        const own = profiles.find(({ id }) => id === value) ?? profiles.find(({ isDefault }) => isDefault)
        const usual = { value: "", label: t("staff.erasure.profile-usual") }
        const named = profiles.map(({ id, name }) => ({ value: id as string, label: name }))
        const { goes, stays } = say(kinds, own ?? usualProfile(kinds))
        return (
          <div>
            <ChoiceField
              label={t("staff.erasure.profile")}
              allowDeselect={false}
              // Where the practice has a default of its own, that one goes when nothing is chosen.
              data={profiles.some(({ isDefault }) => isDefault) ? named : [usual, ...named]}
              value={own?.id ?? ""}
              onChange={(chosen) => onChange(chosen === null || chosen === "" ? undefined : chosen)}
            />
            <Text size="sm" mt="xs">
              {t("staff.erasure.profile-goes", { kinds: goes })}
            </Text>
            <Text size="sm" c="dimmed" mt={4}>
              {t("staff.erasure.profile-stays", { kinds: stays })}
            </Text>
          </div>
        )
      }}
    </Answer>
  )
}
