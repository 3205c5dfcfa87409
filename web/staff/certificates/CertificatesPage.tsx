import { IconCertificate } from "@tabler/icons-react"
import { useState } from "react"
import { type Certificates, listCertificates } from "#duties/certificates/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { countOf } from "#web/ui/format/size.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Pages } from "#web/ui/Pages.tsx"
import { Section } from "#web/ui/Section.tsx"
import { UnreadableBadge } from "#web/ui/Unreadable.tsx"
import { useWords } from "#web/staff/words.ts"
import { CertificateButtons } from "./CertificateButtons.tsx"

const size = 25

/** What was destroyed, in writing; the last one first. */
export function CertificatesPage() {
  const { t } = useWords()
  const [page, setPage] = useState(1)
  const list = useAnswer(listCertificates, { page, size }, { keep: true, freshFor: 0 })
  return (
    <Page narrow>
      <PageHead title={t("staff.certificates.title")} explanation={t("staff.certificates.explanation")} />
      <Section flush>
        <Answer from={list} meanwhile={<ListSkeleton rows={4} />}>
          {({ certificates, total }) =>
            total === 0 ? (
              <Nothing
                icon={<IconCertificate aria-hidden />}
                title={t("staff.certificates.none")}
                advice={t("staff.certificates.none-advice")}
              />
            ) : (
              <>
                <Lines>
                  {certificates.map((one) => (
                    <CertificateLine key={one.id} certificate={one} />
                  ))}
                </Lines>
                <Pages page={page} size={size} total={total} onPage={setPage} />
              </>
            )
          }
        </Answer>
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
