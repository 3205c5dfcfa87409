import { Button, Flex } from "@mantine/core"
import { IconFileTypeDocx, IconFileTypePdf } from "@tabler/icons-react"
import { useMutation } from "@tanstack/react-query"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { useCertificate } from "./use-certificate.ts"

const forms = [
  { format: "pdf", name: "PDF", icon: IconFileTypePdf },
  { format: "docx", name: "Word", icon: IconFileTypeDocx },
] as const

/** One certificate, to fetch in both forms. */
export function CertificateButtons({ id, number }: { readonly id: string; readonly number: string }) {
  const { t } = useWords()
  const fetchCertificate = useCertificate()
  const fetching = useMutation({ mutationFn: (format: "docx" | "pdf") => fetchCertificate(id, format) })
  return (
    <>
      <Flex gap="xs" direction={{ base: "column", xs: "row" }} style={{ flex: "none" }}>
        {forms.map(({ format, name, icon: Icon }) => (
          <Button
            key={format}
            variant="default"
            size="xs"
            leftSection={<Icon size={17} aria-hidden />}
            aria-label={t("staff.certificates.fetch", { number, format: name })}
            onClick={() => fetching.mutate(format)}
          >
            {name}
          </Button>
        ))}
      </Flex>
      <ProblemNote problem={fetching.error} />
    </>
  )
}
