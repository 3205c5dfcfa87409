import { Button, Group, Stack, Text } from "@mantine/core"
import { IconFileTypeDocx, IconFileTypePdf } from "@tabler/icons-react"
import { useMutation } from "@tanstack/react-query"
import { getErasureCertificate, type Erasure } from "#duties/erasure/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { save } from "#web/ui/client/receive.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

const formats = [
  { format: "pdf", icon: IconFileTypePdf },
  { format: "docx", icon: IconFileTypeDocx },
] as const

/** What was destroyed, in writing, to keep or to sign. */
export function CertificateCard({ erasure: { id } }: { readonly erasure: Erasure }) {
  const { t } = useWords()
  const client = useClient()
  const fetch = useMutation({
    mutationFn: (format: "docx" | "pdf") => client.fetch(getErasureCertificate, { id, format }),
    onSuccess: save,
  })
  return (
    <Section title={t("staff.erasure.certificate")}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t("staff.erasure.certificate-hint")}
        </Text>
        <ProblemNote problem={fetch.error} />
        <Group gap="sm">
          {formats.map(({ format, icon: Shape }) => (
            <Button
              key={format}
              variant="light"
              leftSection={<Shape size={18} aria-hidden />}
              loading={fetch.isPending && fetch.variables === format}
              onClick={() => fetch.mutate(format)}
              aria-label={t(`staff.erasure.certificate-${format}-label`)}
            >
              {t(`staff.erasure.certificate-${format}`)}
            </Button>
          ))}
        </Group>
      </Stack>
    </Section>
  )
}
