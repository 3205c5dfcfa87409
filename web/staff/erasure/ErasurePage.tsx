import { Stack } from "@mantine/core"
import { useParams } from "@tanstack/react-router"
import { useEffect } from "react"
import { getErasure, type Erasure } from "#duties/erasure/contract.ts"
import { keyOf } from "#web/ui/client/answer-key.ts"
import { useAnswer, useOutdate } from "#web/ui/client/hooks.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { PageAnswer } from "#web/ui/PageAnswer.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { CertificateCard } from "./CertificateCard.tsx"
import { DecideCard } from "./DecideCard.tsx"
import { ErasureBadge } from "./ErasureBadge.tsx"
import { ErasureFacts } from "./ErasureFacts.tsx"
import { ErasureItems } from "./ErasureItems.tsx"
import { Figures } from "./Figures.tsx"
import { isOver, isWorking } from "./is-working.ts"
import { KindsCard } from "./KindsCard.tsx"
import { MeansCard } from "./MeansCard.tsx"
import { NothingGoes } from "./NothingGoes.tsx"
import { Result } from "./Result.tsx"
import { StartCard } from "./StartCard.tsx"
import { useWhat } from "./use-what.ts"
import { WaitingCard } from "./WaitingCard.tsx"
import { WorkingCard } from "./WorkingCard.tsx"

/** One erasure, from the first look to the certificate; can be left and found again at any moment. */
export function ErasurePage() {
  const { id = "" } = useParams({ strict: false })
  const erasure = useAnswer(
    getErasure,
    { id },
    { freshFor: 0, again: (answer) => (answer !== undefined && isWorking(answer) ? 1_000 : false) },
  )
  return (
    <Page narrow>
      <PageAnswer from={erasure}>{(answer) => <Shown erasure={answer} />}</PageAnswer>
    </Page>
  )
}

/** What a work that is done in the background changes, on its way and when it is over. */
const onTheWay = ["erasure"] as const
const whenOver = [...onTheWay, "person", "dossier", "entry", "document", "task", "hold", "tie"] as const

function Shown({ erasure }: { readonly erasure: Erasure }) {
  const { t } = useWords()
  const what = useWhat()
  const { id, end, state, endedAt, progress, may } = erasure
  const [isGoingOn, isDone] = [isWorking(erasure), isOver(erasure)]
  const outdate = useOutdate()
  useEffect(() => {
    void outdate(isOver({ state, endedAt }) ? whenOver : onTheWay, keyOf(getErasure, { id }))
  }, [outdate, id, state, endedAt])
  const isBefore = state === "previewed" || state === "waiting"
  const isNever = isDone && !may.fetchCertificate
  const isEmpty = state === "previewed" && progress.total === 0
  const isHeld = erasure.held.length > 0
  return (
    <>
      <PageHead
        above={
          <PageLink to="/erasures" size="sm">
            {t("staff.erasure.title")}
          </PageLink>
        }
        title={t(`staff.erasure.of.${end}`, { what: what(erasure) })}
        actions={!isEmpty && <ErasureBadge state={state} />}
      />
      <Stack gap="lg">
        {isGoingOn && <WorkingCard erasure={erasure} />}
        {state === "waiting" && !may.decide && <WaitingCard erasure={erasure} />}
        {isDone && <Result erasure={erasure} />}
        {may.fetchCertificate && <CertificateCard erasure={erasure} />}
        {isEmpty && <NothingGoes erasure={erasure} />}
        {state !== "preparing" && !isNever && (!isEmpty || isHeld) && <Figures erasure={erasure} />}
        {isBefore && !isEmpty && <MeansCard erasure={erasure} />}
        {state !== "preparing" && <KindsCard erasure={erasure} />}
        {(isBefore || isDone) && <ErasureItems key={state} erasure={erasure} />}
        <ErasureFacts erasure={erasure} />
        {state === "previewed" && !isEmpty && <StartCard erasure={erasure} />}
        {state === "waiting" && may.decide && <DecideCard erasure={erasure} />}
      </Stack>
    </>
  )
}
