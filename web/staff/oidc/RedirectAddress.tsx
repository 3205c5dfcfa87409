import { ActionIcon, CopyButton, TextInput, Tooltip } from "@mantine/core"
import { IconCheck, IconCopy } from "@tabler/icons-react"
import { useWords } from "#web/staff/use-words.ts"

/** The address that the provider has to know: it sends nobody back to any other. */
export function RedirectAddress() {
  const { t } = useWords()
  const address = `${location.origin}/api/sign-in/oidc/callback`
  const copy = (
    <CopyButton value={address}>
      {({ copied, copy: take }) => {
        const label = t(copied ? "staff.oidc.copied" : "staff.oidc.copy")
        return (
          <Tooltip label={label}>
            <ActionIcon variant="subtle" color="gray" onClick={take} aria-label={label}>
              {copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )
      }}
    </CopyButton>
  )
  return <TextInput label={t("staff.oidc.redirect")} value={address} readOnly rightSection={copy} />
}
