/** A time of the day as people write it, `9:05`, `9.05`, `0905`, `9u05`, `9 uur`, `2:30 pm`, as `09:05`; nothing when it is none. */
export function readTime(typed: string): string | undefined {
  const text = typed.trim().toLowerCase()
  const [, hour, minute = "00", half] =
    /^(\d{1,2})(?:[:.uh]|\s?uur|\s?u)\s?(\d{2})?\s?(am|pm)?$/.exec(text) ??
    /^(\d{1,2})(\d{2})\s?(am|pm)?$/.exec(text) ??
    /^(\d{1,2})()\s?(am|pm)$/.exec(text) ??
    []
  if (hour === undefined) return undefined
  const told = Number(hour)
  if (half !== undefined && (told < 1 || told > 12)) return undefined
  const hours = half === undefined ? told : (told % 12) + (half === "pm" ? 12 : 0)
  const minutes = minute === "" ? "00" : minute
  return hours < 24 && Number(minutes) < 60 ? `${String(hours).padStart(2, "0")}:${minutes}` : undefined
}
