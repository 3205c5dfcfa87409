import { Button, Modal, Stack, Text } from "@mantine/core"
import type { ReactNode } from "react"
import { Foot } from "./Foot.tsx"
import { Form } from "./Form.tsx"
import { ProblemNote } from "./ProblemNote.tsx"
import { useTexts, type UiKey } from "./texts.tsx"

/** What is sent, and what went wrong with it; `faultsShown`: what is wrong with fields stands at them. */
export type Sending = { readonly isPending: boolean; readonly error: unknown; readonly faultsShown?: boolean }

type Props = {
  /** A form of an act (`useActForm`), or whatever is sent in its own way. */
  readonly of: Sending & { readonly submit: () => void; readonly mark?: () => void }
  readonly opened?: boolean
  readonly title: string
  readonly explanation?: ReactNode
  readonly children?: ReactNode
  readonly submit: string
  /** A risky act: the safe choice comes first and the act is red. */
  readonly risky?: boolean
  readonly disabled?: boolean
  readonly size?: string
  readonly onClose: () => void
}

/** A question with a form: says what will happen, keeps what was typed when it fails. */
export function FormModal({ of, opened, title, explanation, children, submit, risky, disabled, size, onClose }: Props) {
  const { t } = useTexts<UiKey>()
  return (
    <Modal opened={opened ?? true} onClose={onClose} title={title} size={size ?? "lg"} closeOnClickOutside={false}>
      <Form onSubmit={of.submit} {...(of.mark ? { mark: of.mark } : {})}>
        <Stack gap="md">
          {explanation !== undefined && <Text c="dimmed">{explanation}</Text>}
          {children}
          <ProblemNote problem={of.error} faultsShown={of.faultsShown ?? false} />
          <Foot>
            <Button variant="default" onClick={onClose} data-autofocus={risky || undefined}>
              {t("staff.ui.cancel")}
            </Button>
            <Button
              type="submit"
              loading={of.isPending}
              disabled={disabled ?? false}
              {...(risky ? { color: "red" } : {})}
            >
              {submit}
            </Button>
          </Foot>
        </Stack>
      </Form>
    </Modal>
  )
}
