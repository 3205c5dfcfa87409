import { Alert, Button, Modal, Radio, Stack, Table, Text } from "@mantine/core"
import { IconGitMerge } from "@tabler/icons-react"
import { useState } from "react"
import { Foot } from "./Foot.tsx"
import type { Difference, ComparedSide } from "./differences.ts"
import { useTexts, type UiKey } from "./texts.tsx"

type Props = {
  readonly differences: readonly Difference[]
  readonly busy: boolean
  readonly onClose: () => void
  /** The side chosen for each field. */
  readonly onChoose: (choice: Readonly<Record<string, ComparedSide>>) => void
}

/** Two versions side by side, field by field. */
export function ConflictModal({ differences, busy, onClose, onChoose }: Props) {
  const { t } = useTexts<UiKey>()
  const [chosen, setChosen] = useState<Readonly<Record<string, ComparedSide>>>(() =>
    Object.fromEntries(differences.map(({ field, suggested }) => [field, suggested])),
  )
  const cell = ({ field, label, mine, theirs }: Difference, side: ComparedSide) => (
    <Radio
      name={field}
      checked={chosen[field] === side}
      onChange={() => setChosen({ ...chosen, [field]: side })}
      label={<span className="pre wrap">{(side === "mine" ? mine : theirs) || t("staff.ui.none")}</span>}
      aria-label={`${label}: ${t(side === "mine" ? "staff.ui.conflict-mine" : "staff.ui.conflict-theirs")}`}
    />
  )
  return (
    <Modal opened onClose={onClose} size="xl" closeOnClickOutside={false} title={t("staff.ui.conflict-title")}>
      <Stack>
        <Text c="dimmed">{t("staff.ui.conflict")}</Text>
        {differences.every(({ bothChanged }) => !bothChanged) && (
          <Alert icon={<IconGitMerge aria-hidden />} color="teal">
            {t("staff.ui.conflict-same")}
          </Alert>
        )}
        <Table.ScrollContainer minWidth={520}>
          <Table layout="fixed">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="24%">{t("staff.ui.conflict-field")}</Table.Th>
                <Table.Th>{t("staff.ui.conflict-mine")}</Table.Th>
                <Table.Th>{t("staff.ui.conflict-theirs")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {differences.map((difference) => (
                <Table.Tr key={difference.field}>
                  <Table.Th scope="row">{difference.label}</Table.Th>
                  <Table.Td>{cell(difference, "mine")}</Table.Td>
                  <Table.Td>{cell(difference, "theirs")}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        <Foot>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t("staff.ui.cancel")}
          </Button>
          <Button loading={busy} onClick={() => onChoose(chosen)}>
            {t("staff.ui.conflict-save")}
          </Button>
        </Foot>
      </Stack>
    </Modal>
  )
}
