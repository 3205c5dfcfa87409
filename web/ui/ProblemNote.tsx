import { Alert, Button, CopyButton, Group, Text } from "@mantine/core"
import { IconAlertTriangle } from "@tabler/icons-react"
import { faultText } from "./fields/faults.ts"
import { asProblem, type AnswerProblem } from "./client/problem.ts"
import { useTexts, type UiKey, type Wording } from "./texts.tsx"

/** What a problem says, in words for people. */
export function sentenceOf(problem: AnswerProblem, t: Wording<UiKey>["t"]): string {
  if (problem.code === "line.unreachable") return t("staff.ui.unreachable")
  if (problem.code === "line.fault") return t("staff.ui.fault")
  return problem.detail === "" ? t("staff.ui.broken") : problem.detail
}

type Props = {
  readonly problem: unknown
  readonly onRetry?: (() => void) | undefined
  /** The form shows at each field what is wrong with it, so it is not said twice. */
  readonly faultsShown?: boolean
}

/** Says what went wrong, with a reference that support can use. Shows nothing when there is no problem. */
export function ProblemNote({ problem: thrown, onRetry, faultsShown }: Props) {
  const { t } = useTexts<UiKey>()
  if (thrown === null || thrown === undefined) return null
  const problem = asProblem(thrown)
  // A refusal says all there is to say; only of a fault is there more to be found under its reference.
  const hasReference = problem.reference !== "" && problem.status >= 500
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t("staff.ui.problem")} role="alert">
      <Text size="sm">{sentenceOf(problem, t)}</Text>
      {problem.faults.length > 0 && !faultsShown && (
        <Text component="ul" size="sm" mt={6} pl="lg">
          {problem.faults.map((fault) => (
            <li key={fault.field}>
              {fault.field}: {faultText(fault.reason, t)}
            </li>
          ))}
        </Text>
      )}
      <Group gap="xs" mt={!hasReference && onRetry === undefined ? 0 : "sm"}>
        {onRetry !== undefined && (
          <Button variant="default" size="xs" onClick={onRetry}>
            {t("staff.ui.retry")}
          </Button>
        )}
        {hasReference && (
          <CopyButton value={problem.reference}>
            {({ copy }) => (
              <Button
                variant="subtle"
                color="red"
                size="compact-xs"
                onClick={copy}
                title={t("staff.ui.copy-reference")}
              >
                {t("staff.ui.reference", { reference: problem.reference })}
              </Button>
            )}
          </CopyButton>
        )}
      </Group>
    </Alert>
  )
}
