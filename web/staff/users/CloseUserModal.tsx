import { List, Text } from "@mantine/core"
import { closeUser, listResting, type User } from "#gate/users/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { Confirm } from "#web/ui/Confirm.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Asks before an account closes, and says what then rests on nobody. */
export function CloseUserModal({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useWords()
  const { name } = user
  const resting = useAnswer(listResting, { id: user.id }, { freshFor: 0 })
  const close = useAct(closeUser, { said: t("staff.users.closed"), onDone: onClose })
  return (
    <Confirm
      risky
      title={t("staff.users.close-named", { name })}
      explanation={t("staff.users.close-explanation", { name })}
      submit={t("staff.users.close")}
      of={close}
      onClose={onClose}
      onYes={() => close.mutate({ id: user.id })}
    >
      <Answer from={resting}>
        {(answer) =>
          answer.resting.length === 0 ? (
            <Text>{t("staff.users.resting-none", { name })}</Text>
          ) : (
            <div>
              <Text mb="xs">{t("staff.users.resting", { name })}</Text>
              <List>
                {answer.resting.map(({ what, count, names }) => (
                  <List.Item key={what}>
                    {count} {what}
                    {names.length > 0 && `: ${names.join(", ")}`}
                  </List.Item>
                ))}
              </List>
            </div>
          )
        }
      </Answer>
    </Confirm>
  )
}
