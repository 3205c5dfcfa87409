import { Badge, Box, Button, Group, Menu, Text } from "@mantine/core"
import { IconAffiliate, IconPencil, IconPlus, IconTrash } from "@tabler/icons-react"
import { useState } from "react"
import { listTies, removeTie, type Person, type Tie } from "#records/persons/contract.ts"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { dayOf, today } from "#web/ui/format/day.ts"
import { Confirm } from "#web/ui/Confirm.tsx"
import { Line } from "#web/ui/Lines.tsx"
import { MoreMenu } from "#web/ui/MoreMenu.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Section } from "#web/ui/Section.tsx"
import { UnreadableBadge } from "#web/ui/Unreadable.tsx"
import { WholeList } from "#web/ui/WholeList.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { nameOfTie, TieName } from "./TieName.tsx"
import { TieModal } from "./TieModal.tsx"

type Doing = { readonly what: "add" } | { readonly what: "change" | "remove"; readonly tie: Tie }

/** The people and organisations around a person. */
export function Network({ person }: { readonly person: Person }) {
  const { t } = useWords()
  const ties = useAnswer(listTies, { id: person.id })
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  const remove = useAct(removeTie, { onDone: close })
  const add = person.may.edit && (
    <Button variant="light" leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setDoing({ what: "add" })}>
      {t("staff.ties.add")}
    </Button>
  )
  return (
    <Section title={t("staff.ties.title")} actions={add} flush>
      <WholeList
        from={ties}
        listOf={(answer) => answer.ties}
        meanwhile={3}
        none={
          <Nothing
            icon={<IconAffiliate aria-hidden />}
            title={t("staff.ties.none")}
            advice={t("staff.ties.none-advice")}
          />
        }
      >
        {(tie) => <TieLine key={tie.id} tie={tie} mayEdit={person.may.edit} onDo={(what) => setDoing({ what, tie })} />}
      </WholeList>
      {doing?.what === "add" && <TieModal person={person} onClose={close} />}
      {doing?.what === "change" && <TieModal person={person} tie={doing.tie} onClose={close} />}
      {doing?.what === "remove" && (
        <Confirm
          risky
          title={t("staff.ties.remove")}
          explanation={t("staff.ties.remove-explanation", { name: nameOfTie(doing.tie, t("staff.ties.erased")) })}
          submit={t("staff.ui.remove")}
          of={remove}
          onClose={close}
          onYes={() => remove.mutate({ id: doing.tie.id })}
        />
      )}
    </Section>
  )
}

type TieLineProps = { readonly tie: Tie; readonly mayEdit: boolean; readonly onDo: (what: "change" | "remove") => void }

function TieLine({ tie, mayEdit, onDo }: TieLineProps) {
  const { t, language } = useWords()
  const hasEnded = tie.until !== undefined && tie.until < today()
  const phone = "organisation" in tie.other ? tie.other.phone : undefined
  const span = [
    tie.from && `${t("staff.ties.from")} ${dayOf(tie.from, language)}`,
    tie.until && `${t("staff.ties.until")} ${dayOf(tie.until, language)}`,
  ]
  const menu = mayEdit && (
    <MoreMenu label={t("staff.ties.actions", { name: nameOfTie(tie, t("staff.ties.erased")) })}>
      {tie.unreadable !== true && (
        <Menu.Item leftSection={<IconPencil size={17} aria-hidden />} onClick={() => onDo("change")}>
          {t("staff.ui.change")}
        </Menu.Item>
      )}
      <Menu.Item color="red" leftSection={<IconTrash size={17} aria-hidden />} onClick={() => onDo("remove")}>
        {t("staff.ui.remove")}
      </Menu.Item>
    </MoreMenu>
  )
  const below = (
    <>
      {tie.unreadable !== true && <Dots of={[t(`staff.ties.kind.${tie.kind}`), phone, ...span]} />}
      {tie.mandate !== undefined && (
        <Box>
          {t("staff.ties.mandate")}: {t(`staff.ties.ground.${tie.mandate.ground}`)}
          {tie.mandate.scope !== undefined && `, ${tie.mandate.scope}`}
        </Box>
      )}
      {tie.note !== undefined && <Text size="sm">{tie.note}</Text>}
    </>
  )
  return (
    <Line
      link={
        <Group gap="sm" component="span">
          <TieName tie={tie} />
          {hasEnded && <Badge size="sm">{t("staff.ties.ended")}</Badge>}
          <UnreadableBadge of={tie} />
        </Group>
      }
      below={below}
      beside={menu}
    />
  )
}
