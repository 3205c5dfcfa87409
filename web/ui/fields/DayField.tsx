import { ActionIcon, Button, Group, Popover, TextInput, type TextInputProps } from "@mantine/core"
import { DatePicker, DatesProvider } from "@mantine/dates"
import { IconCalendar } from "@tabler/icons-react"
import "@mantine/dates/styles.layer.css"
import "dayjs/locale/nl"
import { useState, type ReactNode } from "react"
import { findDay, readDay } from "#ground/reading/days.ts"
import { dayOf } from "#web/ui/format/day.ts"
import { useTexts, type UiKey, type Wording } from "#web/ui/texts.tsx"
import { unread } from "./unread.ts"
import { useTyped } from "./use-typed.ts"

type Props = Omit<TextInputProps, "value" | "onChange"> & {
  /** `YYYY-MM-DD`; with `parts` also `YYYY-MM` or `YYYY`. */
  readonly value: string | undefined
  readonly onChange: (day: string | undefined) => void
  /** Whether a month or a year alone will do. */
  readonly parts?: boolean
  readonly minDate?: string | undefined
  readonly maxDate?: string | undefined
}

/**
 * A day, typed as people write it or chosen from a calendar. What cannot be read stays in the field, in red, and changes
 * nothing; a year of two digits asks which century.
 */
export function DayField({ value, onChange, parts = false, minDate, maxDate, error, onBlur, ...rest }: Props) {
  const { t } = useTexts<UiKey>()
  const [opened, setOpened] = useState(false)
  const isWithin = (day: string) => isBetween(day, minDate, maxDate)
  const read = (text: string) => {
    const day = meantDay(text, parts, isWithin)
    return day !== undefined && isWithin(day) ? day : undefined
  }
  const { typed, type, leave, wasLeft } = useTyped({ value, write: (day) => dayOf(day, "nl"), read, onChange })
  const wrong = whatIsWrong({ typed, parts, required: rest.required === true, minDate, maxDate }, t, type)
  const isAsked = meantDays(typed, parts, isWithin).length > 1
  const choose = (day: string | null) => {
    setOpened(false)
    if (day !== null) type(dayOf(day.slice(0, 10), "nl"))
  }
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      withinPortal
      withRoles={false}
      disabled={rest.disabled === true}
    >
      <Popover.Target>
        <TextInput
          autoComplete="off"
          placeholder={t("staff.ui.day-form")}
          errorProps={{ component: "div" }}
          {...rest}
          {...unread(wrong !== undefined)}
          value={typed}
          onChange={(event) => {
            setOpened(false)
            type(event.currentTarget.value)
          }}
          onBlur={(event) => {
            leave()
            onBlur?.(event)
          }}
          onKeyDown={(event) => {
            if (event.key === "ArrowDown" && !parts) setOpened(true)
          }}
          error={(wasLeft || isAsked ? wrong : undefined) ?? error}
          {...(parts
            ? {}
            : { rightSection: <CalendarButton onOpen={() => setOpened(!opened)} disabled={rest.disabled === true} /> })}
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t("staff.ui.calendar")}>
        <Calendar value={value} minDate={minDate} maxDate={maxDate} onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  )
}

const isBetween = (day: string, minDate: string | undefined, maxDate: string | undefined): boolean =>
  (minDate === undefined || day >= minDate.slice(0, day.length)) && (maxDate === undefined || day <= maxDate)

/** The days that a year of two digits can be here; in a birth date `50` is not a year to come. */
function meantDays(text: string, parts: boolean, isWithin: (day: string) => boolean): readonly string[] {
  const reading = readDay(text, { parts })
  return reading.kind === "which" ? reading.days.filter(isWithin) : []
}

/** The day that is meant beyond doubt. */
function meantDay(text: string, parts: boolean, isWithin: (day: string) => boolean): string | undefined {
  const [only, ...more] = meantDays(text, parts, isWithin)
  return only !== undefined && more.length === 0 ? only : findDay(text, { parts })
}

function CalendarButton({ onOpen, disabled }: { readonly onOpen: () => void; readonly disabled: boolean }) {
  const { t } = useTexts<UiKey>()
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      onClick={onOpen}
      disabled={disabled}
      aria-label={t("staff.ui.calendar-open")}
    >
      <IconCalendar size={18} aria-hidden />
    </ActionIcon>
  )
}

type CalendarProps = Pick<Props, "value" | "minDate" | "maxDate"> & { readonly onChoose: (day: string | null) => void }

function Calendar({ value, minDate, maxDate, onChoose }: CalendarProps) {
  const { t, language } = useTexts<UiKey>()
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
      <DatePicker
        value={value ?? null}
        {...(value === undefined ? {} : { defaultDate: value })}
        {...(minDate === undefined ? {} : { minDate })}
        {...(maxDate === undefined ? {} : { maxDate })}
        onChange={onChoose}
        ariaLabels={{
          previousMonth: t("staff.ui.previous-month"),
          nextMonth: t("staff.ui.next-month"),
          previousYear: t("staff.ui.previous-year"),
          nextYear: t("staff.ui.next-year"),
          previousDecade: t("staff.ui.previous-decade"),
          nextDecade: t("staff.ui.next-decade"),
        }}
      />
    </DatesProvider>
  )
}

type Judged = Pick<Props, "minDate" | "maxDate"> & {
  readonly typed: string
  readonly parts: boolean
  readonly required: boolean
}

/** In words what is wrong with the text; nothing when it is a day, or empty where that may be. */
function whatIsWrong(
  { typed, parts, required, minDate, maxDate }: Judged,
  t: Wording<UiKey>["t"],
  onPick: (text: string) => void,
): ReactNode {
  const reading = readDay(typed, { parts })
  if (reading.kind === "empty") return required ? t("staff.ui.fault-missing") : undefined
  if (reading.kind === "which" || reading.kind === "day") {
    const days = reading.kind === "day" ? [reading.day] : reading.days
    const within = days.filter((day) => isBetween(day, minDate, maxDate))
    if (within.length > 1) return <WhichCentury days={within} onPick={onPick} />
    if (within.length === 1) return undefined
    return days.some((day) => maxDate !== undefined && day > maxDate)
      ? t("staff.ui.day-late", { day: dayOf(maxDate ?? "", "nl") })
      : t("staff.ui.day-early", { day: dayOf(minDate ?? "", "nl") })
  }
  if (reading.kind === "unclear") return t(parts ? "staff.ui.partial-day-wrong" : "staff.ui.day-wrong")
  return t(`staff.ui.day-${reading.kind}`)
}

function WhichCentury({ days, onPick }: { readonly days: readonly string[]; readonly onPick: (text: string) => void }) {
  const { t } = useTexts<UiKey>()
  return (
    <Group gap="xs" component="span" role="group" aria-label={t("staff.ui.day-which")}>
      <span>{t("staff.ui.day-which")}</span>
      {days.map((day) => (
        <Button key={day} size="compact-sm" variant="default" onClick={() => onPick(dayOf(day, "nl"))}>
          {day.slice(0, 4)}
        </Button>
      ))}
    </Group>
  )
}
