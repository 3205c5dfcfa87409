import { Button, Group, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { getIdentifierSettings, IdentifierKind, showIdentifier } from "#records/persons/contract.ts"
import type { CoveredIdentifier, Person } from "#records/persons/contract.ts"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { UnreadableNote } from "#web/ui/Unreadable.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { IdentifierModal, RemoveIdentifierModal } from "./IdentifierModal.tsx"

/** National numbers: covered until shown, which is logged. Not there for those who may not see them. */
export function Identifiers({ person }: { readonly person: Person }) {
  const { t } = useWords()
  const settings = useAnswer(getIdentifierSettings, {}, { enabled: person.may.seeIdentifiers })
  const [setting, setSetting] = useState<IdentifierKind>()
  const [removing, setRemoving] = useState<IdentifierKind>()
  if (!person.may.seeIdentifiers || person.identifiers === undefined) return null
  const known = person.identifiers
  const missing = IdentifierKind.options.filter(
    (kind) => settings.data?.[kind].kept && !known.some((one) => one.kind === kind),
  )
  if (known.length === 0 && missing.length === 0) return null
  return (
    <Section title={t("staff.identifiers.heading")}>
      <Stack gap="md">
        {known.map((identifier) => (
          <Shown
            key={identifier.kind}
            person={person}
            identifier={identifier}
            onSet={setSetting}
            onRemove={setRemoving}
          />
        ))}
        {person.may.edit &&
          missing.map((kind) => (
            <Group key={kind} justify="space-between">
              <Text>{t(`staff.identifiers.kind.${kind}`)}</Text>
              <Button variant="light" size="compact-md" onClick={() => setSetting(kind)}>
                {t("staff.identifiers.set")}
              </Button>
            </Group>
          ))}
        <Text size="sm" c="dimmed">
          {t("staff.identifiers.logged")}
        </Text>
      </Stack>
      {setting !== undefined && (
        <IdentifierModal person={person} kind={setting} onClose={() => setSetting(undefined)} />
      )}
      {removing !== undefined && (
        <RemoveIdentifierModal person={person} kind={removing} onClose={() => setRemoving(undefined)} />
      )}
    </Section>
  )
}

type ShownProps = {
  readonly person: Person
  readonly identifier: CoveredIdentifier
  readonly onSet: (kind: IdentifierKind) => void
  readonly onRemove: (kind: IdentifierKind) => void
}

function Shown({ person, identifier, onSet, onRemove }: ShownProps) {
  const { kind, covered, checkedHow, unreadable } = identifier
  const { t } = useWords()
  const show = useAct(showIdentifier)
  const name = t(`staff.identifiers.kind.${kind}`)
  return (
    <div>
      <Group justify="space-between" gap="sm">
        <div>
          <Text size="sm" c="dimmed">
            {name}
          </Text>
          <Text ff="monospace" fz="lg" fw={600} aria-live="polite">
            {show.data?.display ?? covered}
          </Text>
          {unreadable !== true && (
            <Text size="sm" c="dimmed">
              {t(`staff.identifiers.checked.${checkedHow}`)}
            </Text>
          )}
        </div>
        <Group gap={6}>
          {unreadable !== true && (
            <Button
              variant="default"
              size="compact-md"
              loading={show.isPending}
              aria-label={show.data ? undefined : t("staff.identifiers.show-named", { kind: name })}
              onClick={() => (show.data ? show.reset() : show.mutate({ id: person.id, kind }))}
            >
              {t(show.data ? "staff.identifiers.hide" : "staff.identifiers.show")}
            </Button>
          )}
          {person.may.edit && (
            <>
              {unreadable !== true && (
                <Button variant="subtle" size="compact-md" onClick={() => onSet(kind)}>
                  {t("staff.ui.change")}
                </Button>
              )}
              <Button variant="subtle" color="red" size="compact-md" onClick={() => onRemove(kind)}>
                {t("staff.ui.remove")}
              </Button>
            </>
          )}
        </Group>
      </Group>
      <UnreadableNote of={identifier} />
      <ProblemNote problem={show.error} />
    </div>
  )
}
