import { Box } from "@mantine/core"
import type { Erasure } from "#duties/erasure/contract.ts"
import { Dots } from "#web/ui/Dots.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { countOf } from "#web/ui/format/size.ts"
import { Line } from "#web/ui/Lines.tsx"
import { BareLink } from "#web/ui/links.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { ErasureBadge } from "./ErasureBadge.tsx"
import { useWhat } from "./use-what.ts"

/** One erasure of the list. */
export function ErasureLine({ erasure }: { readonly erasure: Erasure }) {
  const { t, language } = useWords()
  const what = useWhat()
  const { id, end, state, madeAt, madeBy, keptUntil, progress } = erasure
  const count = (figure: number): string => countOf(figure, language)
  return (
    <Line
      link={
        <BareLink to="/erasures/$id" params={{ id }} data-row>
          {t(`staff.erasure.of.${end}`, { what: what(erasure) })}
        </BareLink>
      }
      below={
        <>
          <Dots
            of={[
              t("staff.erasure.made", { moment: momentOf(madeAt, language) }),
              madeBy === undefined ? t("staff.erasure.by-policy") : t("staff.erasure.by", { name: madeBy.name }),
              state === "running" &&
                t("staff.erasure.progress", { done: count(progress.handled), total: count(progress.total) }),
              state === "previewed" &&
                progress.total > 0 &&
                keptUntil !== undefined &&
                t("staff.erasure.kept-until", { moment: momentOf(keptUntil, language) }),
            ]}
          />
          <Box hiddenFrom="xs" mt={6}>
            <ErasureBadge state={state} />
          </Box>
        </>
      }
      beside={
        <Box visibleFrom="xs" style={{ flex: "none" }}>
          <ErasureBadge state={state} />
        </Box>
      }
    />
  )
}
