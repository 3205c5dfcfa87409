import { IconCertificate } from "@tabler/icons-react"
import { type Certificates, listCertificates } from "#duties/certificates/contract.ts"
import { PagedList, usePaged } from "#web/ui/PagedList.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { countOf } from "#web/ui/format/size.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { UnreadableBadge } from "#web/ui/Unreadable.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { CertificateButtons } from "./CertificateButtons.tsx"

const size = 25

/** What was destroyed, in writing; the last one first. */
export function CertificatesPage() {
  const { t } = useWords()
  const list = usePaged(listCertificates, {}, { size, freshFor: 0 })
  return (
    <Page narrow>
      <PageHead title={t("staff.certificates.title")} explanation={t("staff.certificates.explanation")} />
      <Section flush>
        <PagedList
          of={list}
          meanwhile={4}
          none={
            <Nothing
              icon={<IconCertificate aria-hidden />}
              title={t("staff.certificates.none")}
              advice={t("staff.certificates.none-advice")}
            />
          }
        >
          {({ certificates }) => (
            <Lines>
              {certificates.map((one) => (
                <CertificateLine key={one.id} certificate={one} />
              ))}
            </Lines>
          )}
        </PagedList>
      </Section>
    </Page>
  )
}

function CertificateLine({ certificate }: { readonly certificate: Certificates["certificates"][number] }) {
  const { t, language } = useWords()
  const { id, number, kind, at, destroyed, skipped } = certificate
  if (kind === undefined)
    return <Line link={number} below={momentOf(at, language)} beside={<UnreadableBadge of={certificate} />} />
  return (
    <Line
      link={t(`staff.certificates.kind.${kind}`)}
      below={
        <Dots
          of={[
            number,
            momentOf(at, language),
            t("staff.certificates.destroyed", { count: countOf(destroyed, language) }),
            skipped > 0 && t("staff.certificates.skipped", { count: countOf(skipped, language) }),
          ]}
        />
      }
      beside={<CertificateButtons id={id} number={number} />}
    />
  )
}
