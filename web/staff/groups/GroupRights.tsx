import { Box, Button, Group as Row, Text, Textarea } from "@mantine/core"
import { useState } from "react"
import { listPermissions, withdrawPermissions, type Group, type PermissionAsSaid } from "#gate/groups/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { filled } from "#web/ui/form/asks.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { byModule, moduleName } from "./modules.ts"
import { RiskBadge } from "./RiskBadge.tsx"

/** The rights of a group by part of the program, each with its risk, to be withdrawn one by one. */
export function GroupRights({ group }: { readonly group: Group }) {
  const { t } = useWords()
  const permissions = useAnswer(listPermissions, {})
  const [withdrawing, setWithdrawing] = useState<PermissionAsSaid>()
  return (
    <Section title={t("staff.groups.rights")} flush>
      {group.permissions.length === 0 ? (
        <Text c="dimmed" px={{ base: "md", sm: "lg" }} pb="md">
          {t("staff.groups.rights-none")}
        </Text>
      ) : (
        <Answer from={permissions} meanwhile={<ListSkeleton rows={4} />}>
          {(answer) =>
            byModule(answer.permissions.filter(({ name }) => group.permissions.includes(name))).map(
              ([module, some]) => (
                <Box key={module}>
                  <Text component="h3" size="sm" fw={600} c="dimmed" px={{ base: "md", sm: "lg" }} pt="xs" m={0}>
                    {moduleName(module, t)}
                  </Text>
                  <Lines>
                    {some.map((permission) => (
                      <Right key={permission.name} group={group} permission={permission} onWithdraw={setWithdrawing} />
                    ))}
                  </Lines>
                </Box>
              ),
            )
          }
        </Answer>
      )}
      {withdrawing !== undefined && (
        <WithdrawModal group={group} permission={withdrawing} onClose={() => setWithdrawing(undefined)} />
      )}
    </Section>
  )
}

type RightProps = {
  readonly group: Group
  readonly permission: PermissionAsSaid
  readonly onWithdraw: (permission: PermissionAsSaid) => void
}

function Right({ group, permission, onWithdraw }: RightProps) {
  const { t } = useWords()
  const may = useMay()
  const { name, sentence, risk, scoped } = permission
  const scope = group.grants.find((grant) => grant.permission === name)?.scope ?? "all"
  return (
    <Line
      link={sentence}
      below={
        <Row gap="sm" mt={4}>
          <RiskBadge risk={risk} small />
          {scoped && <span>{t(`staff.groups.scope.${scope}`)}</span>}
          <PageLink to="/permissions/$name" params={{ name }} size="sm">
            {t("staff.groups.who-can")}
          </PageLink>
        </Row>
      }
      beside={
        may("groups.manage") && (
          <Button
            variant="default"
            size="xs"
            style={{ flex: "none" }}
            onClick={() => onWithdraw(permission)}
            aria-label={t("staff.groups.withdraw-named", { right: sentence })}
          >
            {t("staff.groups.withdraw")}
          </Button>
        )
      }
    />
  )
}

type WithdrawProps = { readonly group: Group; readonly permission: PermissionAsSaid; readonly onClose: () => void }

function WithdrawModal({ group, permission, onClose }: WithdrawProps) {
  const { t } = useWords()
  const form = useActForm(
    withdrawPermissions,
    { reason: "" },
    {
      send: (typed) => ({ id: group.id, permissions: [permission.name], ...filled(typed) }),
      said: t("staff.groups.withdrawn"),
      onDone: onClose,
    },
  )
  return (
    <FormModal
      of={form}
      title={t("staff.groups.withdraw-title", { name: group.name })}
      explanation={t("staff.groups.withdraw-explanation", { right: permission.sentence })}
      submit={t("staff.groups.withdraw")}
      onClose={onClose}
    >
      <Textarea
        label={t("staff.groups.withdraw-reason")}
        description={t("staff.groups.reason-hint")}
        {...form.text("reason")}
      />
    </FormModal>
  )
}
