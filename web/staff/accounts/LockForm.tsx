import { Avatar, Button, Group, PasswordInput, Stack, Text, Title } from "@mantine/core"
import { IconLockSquareRounded } from "@tabler/icons-react"
import { useMutation } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { getLock, unlock, type Lock } from "#gate/accounts/contract.ts"
import { Form } from "#web/ui/Form.tsx"
import { AnswerProblem } from "#web/ui/client/problem.ts"
import { useAnswerPlainly, useClient } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { PasskeyButton } from "./PasskeyButton.tsx"
import { knowsPasskeys } from "./passkey.ts"
import { useLeave } from "./use-leave.ts"
import { useUnlockPasskey } from "./ways.ts"

/** Whose session it is, as far as the lock shows. */
export type Owner = Pick<Lock, "user" | "practice">

type Props = {
  readonly id: string
  readonly owner: Owner
  /** Nothing lies below: the site was opened anew. */
  readonly isBare?: boolean
  readonly onOpen: () => void
  /** It is no longer there to be opened. */
  readonly onEnded: () => void
}

const isOver = (problem: unknown): boolean =>
  problem instanceof AnswerProblem && problem.code === "general.not-signed-in"
const isOpen = (problem: unknown): boolean =>
  problem instanceof AnswerProblem && problem.code === "accounts.session.not-locked"

/** The lock of a session: whose it is, and a password or a passkey to open it with. */
export function LockForm({ id, owner, isBare = false, onOpen, onEnded }: Props) {
  const { t } = useWords()
  const client = useClient()
  const leave = useLeave()
  const lock = useAnswerPlainly(getLock, {})
  const showPasskey = useUnlockPasskey()
  const [password, setPassword] = useState("")
  const onError = (problem: unknown) => {
    if (isOver(problem)) onEnded()
    if (isOpen(problem)) onOpen()
    setPassword("")
  }
  const open = useMutation({
    mutationFn: () => client.callPlainly(unlock, { password }),
    onSuccess: onOpen,
    onError,
  })
  const passkey = useMutation({ mutationFn: showPasskey, onSuccess: onOpen, onError })
  const lost = isOver(lock.error)
  useEffect(() => {
    if (lost) onEnded()
  }, [lost, onEnded])
  const submit = () => {
    passkey.reset()
    open.mutate()
  }
  const { user, practice } = owner
  return (
    <Stack gap="lg">
      <Stack align="center" gap="xs">
        <Avatar size={72} name={user.name} color="teal" variant="light" alt="" />
        <Title order={1} id={id} size="h2" ta="center">
          {user.name}
        </Title>
        <Text c="dimmed">{practice.name}</Text>
        <Group gap={6} wrap="nowrap">
          <IconLockSquareRounded size={20} stroke={1.6} aria-hidden />
          <Text>{t(isBare ? "staff.lock.bare" : "staff.lock.explanation")}</Text>
        </Group>
      </Stack>
      <Form onSubmit={submit}>
        <Stack>
          <PasswordInput
            label={t("staff.sign-in.password")}
            name="password"
            autoComplete="current-password"
            autoFocus
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <ProblemNote problem={open.error ?? passkey.error ?? leave.error} />
          <Button type="submit" size="md" fullWidth loading={open.isPending}>
            {t("staff.lock.open")}
          </Button>
          {lock.data?.passkey === true && knowsPasskeys() && (
            <PasskeyButton
              loading={passkey.isPending}
              onClick={() => {
                open.reset()
                passkey.mutate()
              }}
            >
              {t("staff.lock.passkey")}
            </PasskeyButton>
          )}
        </Stack>
      </Form>
      <Group justify="center">
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          loading={leave.isPending}
          onClick={() => leave.mutate()}
        >
          {t("staff.lock.leave")}
        </Button>
      </Group>
    </Stack>
  )
}
