import { Alert, Text } from "@mantine/core"
import { IconAlertTriangle } from "@tabler/icons-react"
import type { Warning } from "#gate/groups/contract.ts"

/** Why giving rights, or a group, asks for a second thought. */
export const Warnings = ({ of }: { readonly of: readonly Warning[] }) =>
  of.map(({ permission, risk, text }) => (
    <Alert key={permission} color={risk === "high" ? "red" : "amber"} icon={<IconAlertTriangle aria-hidden />} p="sm">
      <Text size="sm">{text}</Text>
    </Alert>
  ))
