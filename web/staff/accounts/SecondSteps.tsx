import { Badge, Box, Button, Group, Text } from "@mantine/core"
import { IconDeviceMobile, IconKey, IconLifebuoy, IconMail } from "@tabler/icons-react"
import { useState, type ReactNode } from "react"
import type { z } from "zod"
import type { PasskeyId } from "#ground/kernel/ids.ts"
import { listMySteps, makeRecoveryCodes, removePasskey, removeTotp } from "#gate/accounts/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { dayHere, dayOf } from "#web/ui/format/day.ts"
import { Confirm } from "#web/ui/Confirm.tsx"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { knowsPasskeys } from "./passkey.ts"
import { PasskeyRename } from "./PasskeyRename.tsx"
import { PasskeySetUp } from "./PasskeySetUp.tsx"
import { RecoveryCodes } from "./RecoveryCodes.tsx"
import { TotpSetUp } from "./TotpSetUp.tsx"

type Steps = z.output<(typeof listMySteps)["gives"]>
type Named = { readonly id: PasskeyId; readonly name: string }
type Going = { readonly what: "totp" } | ({ readonly what: "passkey" } & Named)

/** What shows, beside the password, that one is who one says. `onlySetUp`: what can be set up, and nothing else. */
export function SecondSteps({ onlySetUp = false }: { readonly onlySetUp?: boolean }) {
  const { t } = useWords()
  const steps = useAnswer(listMySteps, {}, { freshFor: 0 })
  const [setting, setSetting] = useState<"totp" | "passkey">()
  const [going, setGoing] = useState<Going>()
  const [renaming, setRenaming] = useState<Named>()
  const [codes, setCodes] = useState<readonly string[]>()
  const make = useAct(makeRecoveryCodes, { onDone: (answer) => setCodes(answer.codes) })
  const close = () => setSetting(undefined)
  return (
    <Section title={t("staff.steps.title")} flush>
      <Text c="dimmed" size="sm" px={{ base: "md", sm: "lg" }} pb="xs">
        {t("staff.steps.explanation")}
      </Text>
      <ProblemNote problem={make.error} />
      <Answer from={steps} meanwhile={<ListSkeleton rows={4} />}>
        {(answer) => (
          <Lines>
            <Passkeys steps={answer} onAdd={() => setSetting("passkey")} onRename={setRenaming} onRemove={setGoing} />
            <App steps={answer} onSetUp={() => setSetting("totp")} onRemove={() => setGoing({ what: "totp" })} />
            {!onlySetUp && (
              <>
                <Step
                  icon={<IconMail size={22} stroke={1.5} aria-hidden />}
                  name={t("staff.steps.code")}
                  isOn={answer.usable.includes("code")}
                  said={t(answer.usable.includes("code") ? "staff.steps.code-on" : "staff.steps.not-allowed")}
                />
                <Step
                  icon={<IconLifebuoy size={22} stroke={1.5} aria-hidden />}
                  name={t("staff.steps.recovery")}
                  isOn={answer.recoveryCodesLeft > 0}
                  said={
                    answer.recoveryCodesLeft === 0
                      ? t("staff.steps.recovery-none")
                      : t("staff.steps.recovery-left", { count: answer.recoveryCodesLeft })
                  }
                  action={
                    <Button variant="default" size="xs" loading={make.isPending} onClick={() => make.mutate({})}>
                      {t(answer.recoveryCodesLeft === 0 ? "staff.steps.recovery-make" : "staff.steps.recovery-anew")}
                    </Button>
                  }
                />
              </>
            )}
          </Lines>
        )}
      </Answer>
      {setting === "totp" && <TotpSetUp onClose={close} />}
      {setting === "passkey" && <PasskeySetUp onClose={close} />}
      {going !== undefined && <Removal going={going} onClose={() => setGoing(undefined)} />}
      {renaming !== undefined && <PasskeyRename {...renaming} onClose={() => setRenaming(undefined)} />}
      {codes !== undefined && <RecoveryCodes codes={codes} onClose={() => setCodes(undefined)} />}
    </Section>
  )
}

type StepProps = {
  readonly icon: ReactNode
  readonly name: string
  readonly said: string
  readonly isOn?: boolean
  readonly action?: ReactNode
}

function Step({ icon, name, said, isOn, action }: StepProps) {
  const { t } = useWords()
  const title = (
    <Group gap="sm">
      {name}
      {isOn && (
        <Badge color="teal" size="md">
          {t("staff.steps.on")}
        </Badge>
      )}
    </Group>
  )
  // On a phone there is no room for it beside what is said.
  const below = (
    <>
      {said}
      {Boolean(action) && (
        <Box hiddenFrom="xs" mt="xs" mb={4}>
          {action}
        </Box>
      )}
    </>
  )
  return <Line icon={icon} link={title} below={below} beside={<Box visibleFrom="xs">{action}</Box>} />
}

type PasskeysProps = {
  readonly steps: Steps
  readonly onAdd: () => void
  readonly onRename: (passkey: Named) => void
  readonly onRemove: (going: Going) => void
}

function Passkeys({ steps, onAdd, onRename, onRemove }: PasskeysProps) {
  const { t, language } = useWords()
  const icon = <IconKey size={22} stroke={1.5} aria-hidden />
  const isAllowed = steps.allowed.includes("passkey")
  const said = !isAllowed
    ? "staff.steps.not-allowed"
    : knowsPasskeys()
      ? "staff.steps.passkey-hint"
      : "staff.steps.passkey-none"
  return (
    <>
      <Step
        icon={icon}
        name={t("staff.steps.passkey")}
        isOn={steps.usable.includes("passkey")}
        said={t(said)}
        action={
          isAllowed &&
          knowsPasskeys() && (
            <Button variant="default" size="xs" onClick={onAdd}>
              {t("staff.steps.passkey-add")}
            </Button>
          )
        }
      />
      {steps.passkeys.map(({ id, name, madeAt, lastUsedAt }) => (
        <Step
          key={id}
          icon={icon}
          name={name}
          said={
            lastUsedAt === undefined
              ? t("staff.steps.passkey-made", { made: dayOf(dayHere(madeAt), language) })
              : t("staff.steps.passkey-used", {
                  made: dayOf(dayHere(madeAt), language),
                  used: dayOf(dayHere(lastUsedAt), language),
                })
          }
          action={
            <Group gap="xs" wrap="nowrap">
              <Button
                variant="default"
                size="xs"
                onClick={() => onRename({ id, name })}
                aria-label={t("staff.steps.rename-named", { name })}
              >
                {t("staff.steps.rename")}
              </Button>
              <Button
                variant="default"
                size="xs"
                onClick={() => onRemove({ what: "passkey", id, name })}
                aria-label={t("staff.steps.remove-named", { name })}
              >
                {t("staff.ui.remove")}
              </Button>
            </Group>
          }
        />
      ))}
    </>
  )
}

type AppProps = { readonly steps: Steps; readonly onSetUp: () => void; readonly onRemove: () => void }

function App({ steps, onSetUp, onRemove }: AppProps) {
  const { t, language } = useWords()
  const since = steps.totpSince
  const isAllowed = steps.allowed.includes("totp")
  const said =
    since === undefined
      ? t(isAllowed ? "staff.steps.totp-hint" : "staff.steps.not-allowed")
      : t("staff.steps.since", { day: dayOf(dayHere(since), language) })
  return (
    <Step
      icon={<IconDeviceMobile size={22} stroke={1.5} aria-hidden />}
      name={t("staff.steps.totp")}
      isOn={steps.usable.includes("totp")}
      said={said}
      action={
        since === undefined ? (
          isAllowed && (
            <Button variant="default" size="xs" onClick={onSetUp}>
              {t("staff.steps.totp-set-up")}
            </Button>
          )
        ) : (
          <Button
            variant="default"
            size="xs"
            onClick={onRemove}
            aria-label={t("staff.steps.remove-named", { name: t("staff.steps.totp") })}
          >
            {t("staff.ui.remove")}
          </Button>
        )
      }
    />
  )
}

function Removal({ going, onClose }: { readonly going: Going; readonly onClose: () => void }) {
  const { t } = useWords()
  const app = useAct(removeTotp, { onDone: onClose })
  const key = useAct(removePasskey, { onDone: onClose })
  const name = going.what === "totp" ? t("staff.steps.totp") : going.name
  return (
    <Confirm
      of={going.what === "totp" ? app : key}
      title={t("staff.steps.remove-named", { name })}
      explanation={t("staff.steps.remove-explanation")}
      submit={t("staff.ui.remove")}
      risky
      onClose={onClose}
      onYes={() => (going.what === "totp" ? app.mutate({}) : key.mutate({ id: going.id }))}
    />
  )
}
