import { Button, Group } from "@mantine/core"
import type { Act } from "#ground/kernel/act.ts"
import type { ActIn } from "#web/ui/client/client.ts"
import { NumberField } from "#web/ui/fields/NumberField.tsx"
import { Form } from "#web/ui/Form.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useActForm } from "./use-act-form.ts"

type Props<A extends Act, Name extends string> = {
  readonly act: A
  readonly known: Readonly<Record<Name, number>>
  /** The label of each, in their order. */
  readonly labels: Readonly<Record<Name, string>>
  readonly save: string
  readonly width: number
}

/** A few numbers that somebody chooses, to be saved together once one was changed. */
export function NumbersForm<A extends Act, Name extends string>({ act, known, labels, save, width }: Props<A, Name>) {
  const names = Object.keys(labels) as Name[]
  const start = Object.fromEntries(names.map((name) => [name, known[name]])) as Record<string, number>
  const form = useActForm(act, start, { send: (typed) => typed as ActIn<A> })
  return (
    <>
      <Form onSubmit={form.submit}>
        <Group gap="md" align="end">
          {names.map((name) => (
            <NumberField key={name} w={width} label={labels[name]} {...form.number(name)} required={false} />
          ))}
          {form.isDirty && (
            <Button loading={form.isPending} type="submit">
              {save}
            </Button>
          )}
        </Group>
      </Form>
      <ProblemNote problem={form.error} />
    </>
  )
}
