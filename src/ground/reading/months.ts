const names: readonly string[] = [
  "jan januari january janvier janv",
  "feb februari february fevrier fevr",
  "mrt maart mar march mars",
  "apr april avril avr",
  "mei may mai",
  "jun juni june juin",
  "jul juli july juillet juil",
  "aug augustus august aout",
  "sep sept september septembre",
  "okt oktober oct october octobre",
  "nov november novembre",
  "dec december decembre",
]

const months: ReadonlyMap<string, number> = new Map(
  names.flatMap((all, index) => all.split(" ").map((name) => [name, index + 1] as const)),
)

/** 1 to 12, by the name of a month in Dutch, English or French, in full or shortened; without capitals and accents. */
export const monthNamed = (name: string): number | undefined => months.get(name)
