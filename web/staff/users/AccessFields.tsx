import { Badge, List, Stack, Text } from "@mantine/core"
import type { GroupId, TeamId } from "#ground/kernel/ids.ts"
import { listUserChoices } from "#gate/users/contract.ts"
import { ChoicesField } from "#web/ui/fields/ChoicesField.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { filled } from "#web/ui/form/asks.ts"
import { today } from "#web/ui/format/day.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** What of an account decides what somebody may do, with whom, and until when. */
export type Access = {
  readonly groups: readonly GroupId[]
  readonly teams: readonly TeamId[]
  readonly endsOn: string | undefined
}

export const noAccess: Access = { groups: [], teams: [], endsOn: undefined }

/** As the server takes it. */
export const accessGiven = ({ groups, teams, endsOn }: Access) => ({
  groups: [...groups],
  teams: [...teams],
  ...filled({ endsOn }),
})

type Props = {
  readonly value: Access
  readonly onChange: (access: Access) => void
  readonly name?: string
  /** The groups that they are in already: they stay choosable, whoever may give them. */
  readonly held?: readonly GroupId[]
  /** Whether somebody changes their own account. */
  readonly isOneself?: boolean
}

/** Groups, with what they let somebody do in words; teams; the last day. */
export function AccessFields({ value: access, onChange, name, held = [], isOneself = false }: Props) {
  const { t } = useWords()
  const choices = useAnswer(listUserChoices, {})
  const groups = choices.data?.groups ?? []
  const teams = choices.data?.teams ?? []
  const isOpen = ({ id, mayGive }: (typeof groups)[number]): boolean =>
    held.includes(id) || mayGive === "anybody" || (mayGive === "others" && !isOneself)
  const closed = groups.filter((group) => !isOpen(group))
  return (
    <Stack>
      {choices.isError && <ProblemNote problem={choices.error} onRetry={() => void choices.refetch()} />}
      <ChoicesField
        label={t("staff.users.groups")}
        description={[
          t("staff.users.groups-hint"),
          ...(closed.length > 0 ? [t("staff.users.groups-closed")] : []),
        ].join(" ")}
        searchable
        nothingFoundMessage={t("staff.ui.nothing-found")}
        data={groups.map((group) => ({ value: group.id as string, label: group.name, disabled: !isOpen(group) }))}
        value={[...access.groups]}
        onChange={(chosen) =>
          onChange({ ...access, groups: groups.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])) })
        }
      />
      <Grants groups={groups.filter(({ id }) => access.groups.includes(id))} {...(name ? { name } : {})} />
      {teams.length > 0 && (
        <ChoicesField
          label={t("staff.users.teams")}
          searchable
          nothingFoundMessage={t("staff.ui.nothing-found")}
          data={teams.map(({ id, name: label }) => ({ value: id as string, label }))}
          value={[...access.teams]}
          onChange={(chosen) =>
            onChange({ ...access, teams: teams.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])) })
          }
        />
      )}
      <DayField
        label={t("staff.users.ends-on")}
        description={t("staff.users.ends-on-hint")}
        minDate={today()}
        value={access.endsOn}
        onChange={(endsOn) => onChange({ ...access, endsOn })}
      />
    </Stack>
  )
}

type Grant = { readonly sentence: string; readonly risk: "low" | "raised" | "high" }

/** What groups let somebody do together, the riskiest first. */
function Grants({
  groups,
  name,
}: {
  readonly groups: readonly { readonly grants: readonly Grant[] }[]
  readonly name?: string
}) {
  const { t } = useWords()
  if (groups.length === 0) return null
  const order = ["high", "raised", "low"]
  const grants = [...new Map(groups.flatMap((group) => group.grants).map((grant) => [grant.sentence, grant])).values()]
  const sorted = grants.toSorted((a, b) => order.indexOf(a.risk) - order.indexOf(b.risk))
  return (
    <div role="status">
      <Text fw={600} size="sm" mb={6}>
        {name === undefined ? t("staff.users.grants-nobody") : t("staff.users.grants", { name })}
      </Text>
      {sorted.length === 0 ? (
        <Text size="sm">{t("staff.users.nothing")}</Text>
      ) : (
        <List size="sm" spacing={6}>
          {sorted.map(({ sentence, risk }) => (
            <List.Item key={sentence}>
              {sentence}
              {risk !== "low" && (
                <Badge ml={8} size="sm" color={risk === "high" ? "red" : "amber"}>
                  {t(`staff.users.risk.${risk}`)}
                </Badge>
              )}
            </List.Item>
          ))}
        </List>
      )}
    </div>
  )
}
