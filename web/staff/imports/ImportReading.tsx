import { Button, Group, Radio, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { getImport, readAgain, type Import } from "#duties/imports/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { NumberField } from "#web/ui/fields/NumberField.tsx"
import { limitsOf } from "#web/ui/form/asks.ts"
import { Form } from "#web/ui/Form.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

const encodings = ["utf-8", "windows-1252", "macintosh", "cp850"] as const

/** How the file was read, by its own letters and headings; where that is wrong, another way is chosen. */
export function ImportReading({ import: one }: { readonly import: Import }) {
  const { t } = useWords()
  const taken = one.format?.encoding
  const [encoding, setEncoding] = useState(taken)
  const [headingRow, setHeadingRow] = useState(one.headingRow)
  const again = useAct(readAgain, { keeps: (fresh) => keptAs(getImport, { id: fresh.id }, fresh) })
  const isChanged = encoding !== taken || headingRow !== one.headingRow
  const chosen = encodings.find((known) => known === encoding)
  const read = () =>
    again.mutate({
      id: one.id,
      ...(chosen === undefined || chosen === taken ? {} : { encoding: chosen }),
      ...(headingRow === undefined ? {} : { headingRow }),
    })
  return (
    <Section title={t("staff.imports.reading")}>
      <Form onSubmit={read}>
        <Stack gap="md">
          {one.encodings.length > 0 && (
            <Radio.Group
              label={t("staff.imports.encoding")}
              description={t("staff.imports.encoding-hint")}
              value={encoding ?? ""}
              onChange={setEncoding}
            >
              <Stack gap="xs" mt="xs">
                {one.encodings.map(({ encoding: name, sample }) => (
                  <Radio key={name} value={name} label={sample} description={name} />
                ))}
              </Stack>
            </Radio.Group>
          )}
          <Group align="end" justify="space-between">
            <NumberField
              w={220}
              {...limitsOf(readAgain, "headingRow")}
              {...(one.headingRow === undefined ? { whenEmpty: 1 } : {})}
              label={t("staff.imports.heading-row")}
              value={headingRow}
              onChange={setHeadingRow}
            />
            {isChanged && (
              <Button variant="light" loading={again.isPending} type="submit">
                {t("staff.imports.read-again")}
              </Button>
            )}
          </Group>
          <ProblemNote problem={again.error} />
          {one.encodings.length === 0 && taken !== undefined && (
            <Text size="xs" c="dimmed">
              {t("staff.imports.encoding")}: {taken}
            </Text>
          )}
        </Stack>
      </Form>
    </Section>
  )
}
