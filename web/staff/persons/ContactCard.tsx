import { Anchor, Group, Stack, Text } from "@mantine/core"
import { IconMail, IconMapPin, IconPhone } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { phoneLink } from "#ground/reading/phones.ts"
import type { Person } from "#records/persons/contract.ts"
import { today } from "#web/ui/format/day.ts"
import { Section } from "#web/ui/Section.tsx"
import { useHome } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { addressLines, phoneText } from "./describe.ts"

const Item = ({
  icon,
  children,
  hint,
}: {
  readonly icon: ReactNode
  readonly children: ReactNode
  readonly hint: string
}) => (
  <Group wrap="nowrap" align="flex-start" gap="sm">
    <Text component="span" c="dimmed" pt={3} lh={1}>
      {icon}
    </Text>
    <div style={{ minWidth: 0 }}>
      <Text component="div" className="wrap">
        {children}
      </Text>
      <Text size="xs" c="dimmed">
        {hint}
      </Text>
    </div>
  </Group>
)

/** How to reach somebody: everything that is valid today. */
export function ContactCard({ person }: { readonly person: Person }) {
  const words = { ...useWords(), home: useHome() }
  const { t } = words
  const now = today()
  const addresses = (person.addresses ?? []).filter(({ until }) => until === undefined || until >= now)
  const { phones = [], emails = [] } = person
  const isEmpty = phones.length + emails.length + addresses.length === 0
  return (
    <Section title={t("staff.persons.contact")}>
      {isEmpty && <Text c="dimmed">{t("staff.persons.no-contact")}</Text>}
      <Stack gap="md">
        {phones.map(({ kind, number, note }) => (
          <Item
            key={kind + number}
            icon={<IconPhone size={18} aria-hidden />}
            hint={[t(`staff.person.phone-kind.${kind}`), note].filter(Boolean).join(" · ")}
          >
            <Anchor href={phoneLink({ number })}>{phoneText(number, words.home)}</Anchor>
          </Item>
        ))}
        {emails.map(({ kind, address }) => (
          <Item key={address} icon={<IconMail size={18} aria-hidden />} hint={t(`staff.person.email-kind.${kind}`)}>
            <Anchor href={`mailto:${address}`}>{address}</Anchor>
          </Item>
        ))}
        {addresses.map((address, place) => (
          <Item
            key={place}
            icon={<IconMapPin size={18} aria-hidden />}
            hint={t(`staff.person.address-kind.${address.kind}`)}
          >
            {addressLines(address, words).map((line) => (
              <div key={line}>{line}</div>
            ))}
          </Item>
        ))}
      </Stack>
    </Section>
  )
}
