import { Group, Text } from "@mantine/core"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly size?: number; readonly bare?: boolean }

/** The mark of Hoeder with its name; `bare` stands on a dark ground. */
export function Mark({ size = 30, bare }: Props) {
  const { t } = useWords()
  return (
    <Group gap={size / 3.2} wrap="nowrap">
      <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
        <rect
          width="32"
          height="32"
          rx="8"
          fill={bare ? "rgb(255 255 255 / 0.14)" : "var(--mantine-primary-color-filled)"}
        />
        <path
          d="M11 25V11.5a4.5 4.5 0 0 1 9 0c0 2.2-1.6 3.6-3.4 3.6M11 18.6c1.4-1.5 3-2.3 4.8-2.3 3.2 0 5.2 2.1 5.2 5.5V25"
          fill="none"
          stroke="#fff"
          strokeWidth="2.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <Text component="span" fw={650} fz={size * 0.62} lh={1} style={{ letterSpacing: "-0.02em" }}>
        {t("staff.name")}
      </Text>
    </Group>
  )
}
