import { Alert } from "@mantine/core"
import { IconCircleCheck, IconInfoCircle } from "@tabler/icons-react"
import type { Erasure } from "#duties/erasure/contract.ts"
import { useWords } from "#web/staff/use-words.ts"
import { useWhat } from "./use-what.ts"

/** How it ended, in one sentence. */
export function Result({ erasure }: { readonly erasure: Erasure }) {
  const { t } = useWords()
  const what = useWhat()
  const { state, end, progress, decidedBy, may } = erasure
  if (state === "done") {
    const said =
      progress.gone === 0
        ? t("staff.erasure.done-none")
        : t(end === "clean-up" ? "staff.erasure.done.clean-up" : "staff.erasure.done", {
            what: what(erasure, progress.gone),
          })
    return <Alert color="teal" icon={<IconCircleCheck aria-hidden />} title={said} role="status" />
  }
  const said =
    state === "refused"
      ? t("staff.erasure.was-refused", { name: decidedBy?.name ?? "" })
      : t(may.fetchCertificate ? "staff.erasure.was-stopped" : "staff.erasure.was-withdrawn")
  return (
    <Alert color="gray" icon={<IconInfoCircle aria-hidden />} role="status">
      {said}
    </Alert>
  )
}
