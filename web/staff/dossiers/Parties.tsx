import { ActionIcon, Button, Text } from "@mantine/core"
import { IconPlus, IconX } from "@tabler/icons-react"
import { useState } from "react"
import { getDossier, removeParty, type Dossier, type Party } from "#records/dossiers/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Confirm } from "#web/ui/Confirm.tsx"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { BareLink } from "#web/ui/links.tsx"
import { Section } from "#web/ui/Section.tsx"
import { UnreadableBadge } from "#web/ui/Unreadable.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { PartyModal } from "./PartyModal.tsx"

/** Who else has a role in this dossier. */
export function Parties({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useWords()
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<Party>()
  const remove = useAct(removeParty, {
    keeps: (fresh) => keptAs(getDossier, { id: fresh.id }, fresh),
    onDone: () => {
      setRemoving(undefined)
    },
  })
  const nameOf = ({ other, role, unreadable }: Party) =>
    "erased" in other ? (unreadable === true ? role : t("staff.dossiers.erased")) : other.name
  const add = dossier.may.write && (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => setAdding(true)}
    >
      {t("staff.ui.add")}
    </Button>
  )
  return (
    <Section title={t("staff.dossiers.parties")} actions={add} flush>
      {dossier.parties.length === 0 && (
        <Text c="dimmed" px="lg" pb="lg">
          {t("staff.dossiers.no-parties")}
        </Text>
      )}
      <Lines>
        {dossier.parties.map((party) => (
          <Line
            key={party.id}
            link={<PartyName party={party} />}
            below={party.unreadable !== true && party.role}
            beside={
              <>
                <UnreadableBadge of={party} />
                {dossier.may.write && (
                  <ActionIcon
                    className="above"
                    variant="subtle"
                    color="gray"
                    size={34}
                    onClick={() => setRemoving(party)}
                    aria-label={t("staff.dossiers.remove-party", { name: nameOf(party) })}
                  >
                    <IconX size={17} aria-hidden />
                  </ActionIcon>
                )}
              </>
            }
          />
        ))}
      </Lines>
      {adding && <PartyModal dossier={dossier} onClose={() => setAdding(false)} />}
      {removing !== undefined && (
        <Confirm
          risky
          title={t("staff.dossiers.remove-party", { name: nameOf(removing) })}
          explanation={t("staff.dossiers.remove-party-explanation", { name: nameOf(removing) })}
          submit={t("staff.ui.remove")}
          of={remove}
          onClose={() => setRemoving(undefined)}
          onYes={() => remove.mutate({ id: dossier.id, party: removing.id })}
        />
      )}
    </Section>
  )
}

function PartyName({ party: { other, role, unreadable } }: { readonly party: Party }) {
  const { t } = useWords()
  if ("erased" in other) return <Text component="span">{unreadable === true ? role : t("staff.dossiers.erased")}</Text>
  return "person" in other ? (
    <BareLink to="/persons/$id" params={{ id: other.person }} data-row>
      {other.name}
    </BareLink>
  ) : (
    <BareLink to="/organisations/$id" params={{ id: other.organisation }} data-row>
      {other.name}
    </BareLink>
  )
}
