import { Button, type ButtonProps, Divider, type ElementProps } from "@mantine/core"
import { IconKey } from "@tabler/icons-react"
import { useWords } from "#web/staff/use-words.ts"

/** The other way in, below a password: a passkey. */
export function PasskeyButton(props: ButtonProps & ElementProps<"button", keyof ButtonProps>) {
  const { t } = useWords()
  return (
    <>
      <Divider label={t("staff.sign-in.or")} />
      <Button variant="default" size="md" fullWidth leftSection={<IconKey size={18} aria-hidden />} {...props} />
    </>
  )
}
