import { Stack } from "@mantine/core"
import { useState } from "react"
import { Form } from "#web/ui/Form.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { EndChoice } from "./EndChoice.tsx"
import { groundOf } from "./ground.ts"
import { GroundFields } from "./GroundFields.tsx"
import { PreviewButton } from "./PreviewButton.tsx"
import { selectionOf } from "./selection.ts"
import { SelectionFields } from "./SelectionFields.tsx"
import { useChoices } from "./use-choices.ts"
import { usePreview } from "./use-preview.ts"

/** An erasure of whom somebody chooses. */
export function ChosenErasure() {
  const { t } = useWords()
  const { choices, choose } = useChoices()
  const { ending, selection, ground } = choices
  const [tried, setTried] = useState(false)
  const preview = usePreview()
  const submit = () => {
    setTried(true)
    const given = groundOf(ground, t)
    if (given === undefined || (selection.mode === "named" && selection.persons.length === 0)) return
    preview.ask(ending, { ...selectionOf(selection), ...given })
  }
  return (
    <Form onSubmit={submit}>
      <Stack gap="lg">
        <Section>
          <EndChoice value={ending} onChange={(chosen) => choose({ ending: chosen })} />
        </Section>
        <Section>
          <SelectionFields value={selection} onChange={(chosen) => choose({ selection: chosen })} tried={tried} />
        </Section>
        <Section>
          <GroundFields
            value={ground}
            onChange={(chosen) => choose({ ground: chosen })}
            mayBeAsked={selection.mode === "named"}
            tried={tried}
          />
        </Section>
        <ProblemNote problem={preview.problem} />
        <PreviewButton isBusy={preview.isBusy} />
      </Stack>
    </Form>
  )
}
