import { Checkbox, Fieldset, Stack } from "@mantine/core"
import { listPermissions, type Group } from "#gate/groups/contract.ts"
import { Answer, TextSkeleton } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { byModule, moduleName } from "./modules.ts"
import { RiskBadge } from "./RiskBadge.tsx"

type Props = {
  /** The group that gets them: what it has is said. */
  readonly held: Group
  readonly chosen: readonly string[]
  readonly onChoose: (names: readonly string[]) => void
}

/** All rights by part of the program, each with its risk and why. */
export function ChooseRights({ held, chosen, onChoose }: Props) {
  const { t } = useWords()
  const permissions = useAnswer(listPermissions, {})
  const has = new Map(held.grants.map(({ permission, scope }) => [permission, scope]))
  return (
    <Answer from={permissions} meanwhile={<TextSkeleton rows={8} />}>
      {(answer) => (
        <Checkbox.Group value={[...chosen]} onChange={onChoose}>
          <Stack gap="sm">
            {byModule(answer.permissions).map(([module, some]) => (
              <Fieldset key={module} legend={moduleName(module, t)} variant="filled" radius="md" px="md" py="xs">
                <Stack gap="sm">
                  {some.map(({ name, sentence, risk, why, scoped }) => {
                    const scope = has.get(name)
                    const now =
                      scope === undefined
                        ? []
                        : [t(scoped ? `staff.groups.scope.${scope}` : "staff.groups.granted-yes")]
                    return (
                      <Checkbox
                        key={name}
                        value={name}
                        label={
                          <>
                            {sentence} {risk !== "low" && <RiskBadge risk={risk} small />}
                          </>
                        }
                        description={[...now, why].filter(Boolean).join(" · ")}
                      />
                    )
                  })}
                </Stack>
              </Fieldset>
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Answer>
  )
}
