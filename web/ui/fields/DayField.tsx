import { DateInput, DatesProvider } from "@mantine/dates"
import type { DateInputProps } from "@mantine/dates"
import "@mantine/dates/styles.css"
import "dayjs/locale/nl"
import { readDay } from "#web/ui/format/day.ts"
import { useTexts } from "#web/ui/words.tsx"
import type { UiKey } from "#web/ui/words.tsx"

type Props = Omit<DateInputProps, "value" | "onChange"> & {
  /** `YYYY-MM-DD`. */
  readonly value: string | undefined
  readonly onChange: (day: string | undefined) => void
}

/** A day, typed or chosen. */
export function DayField({ value, onChange, ...rest }: Props) {
  const { t, language } = useTexts<UiKey>()
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
      <DateInput
        size="md"
        valueFormat="DD-MM-YYYY"
        placeholder={t("staff.ui.day-form")}
        value={value ?? null}
        dateParser={(typed) => readDay(typed) ?? null}
        onChange={(day) => onChange(day === null ? undefined : String(day).slice(0, 10))}
        clearButtonProps={{ "aria-label": t("staff.ui.clear") }}
        ariaLabels={{
          previousMonth: t("staff.ui.previous-month"),
          nextMonth: t("staff.ui.next-month"),
          previousYear: t("staff.ui.previous-year"),
          nextYear: t("staff.ui.next-year"),
          previousDecade: t("staff.ui.previous-decade"),
          nextDecade: t("staff.ui.next-decade"),
        }}
        popoverProps={{ withinPortal: true }}
        {...rest}
      />
    </DatesProvider>
  )
}
