import type { ComponentProps } from "react"
import { FormModal, type Sending } from "./FormModal.tsx"

type Props = Omit<ComponentProps<typeof FormModal>, "of"> & { readonly of: Sending; readonly onYes: () => void }

/** Asks before something is done that needs no more than a yes. */
export const Confirm = ({ of, onYes, ...rest }: Props) => (
  <FormModal {...rest} of={{ isPending: of.isPending, error: of.error, submit: onYes }} />
)
