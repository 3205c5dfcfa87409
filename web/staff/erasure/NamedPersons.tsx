import { CloseButton, Stack, Text } from "@mantine/core"
import { useState } from "react"
import type { PersonLine } from "#records/persons/contract.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { StateBadge } from "#web/staff/persons/StateBadge.tsx"
import { PickPerson } from "#web/staff/search/PickPerson.tsx"
import { useWords } from "#web/staff/use-words.ts"

type Props = {
  readonly value: readonly PersonLine[]
  readonly onChange: (persons: readonly PersonLine[]) => void
  readonly error: string | undefined
}

/** Persons pointed out one by one. */
export function NamedPersons({ value, onChange, error }: Props) {
  const { t } = useWords()
  const [times, setTimes] = useState(0)
  const add = (line: PersonLine | undefined) => {
    if (line === undefined) return
    if (!value.some(({ id }) => id === line.id)) onChange([...value, line])
    // The field begins anew, for the next one.
    setTimes(times + 1)
  }
  return (
    <Stack gap="sm">
      <PickPerson key={times} onPick={(_id, line) => add(line)} error={error} />
      {value.length > 0 && (
        <section className="card" style={{ borderRadius: 8 }} aria-label={t("staff.erasure.named")}>
          <Lines>
            {value.map((line) => (
              <Line
                key={line.id}
                link={line.fullName}
                below={<Text inherit>{t("staff.persons.number", { number: line.number })}</Text>}
                beside={
                  <>
                    <StateBadge state={line.state} />
                    <CloseButton
                      aria-label={t("staff.erasure.named-remove", { name: line.fullName })}
                      onClick={() => onChange(value.filter(({ id }) => id !== line.id))}
                    />
                  </>
                }
              />
            ))}
          </Lines>
        </section>
      )}
    </Stack>
  )
}
