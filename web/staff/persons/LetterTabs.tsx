import { UnstyledButton } from "@mantine/core"
import { useWords } from "#web/staff/use-words.ts"
import classes from "./LetterTabs.module.css"

const letters = [undefined, ..."ABCDEFGHIJKLMNOPQRSTUVWXYZ", "#"]

type Props = { readonly letter: string | undefined; readonly onChange: (letter: string | undefined) => void }

/** The first letter of the family name. */
export function LetterTabs({ letter, onChange }: Props) {
  const { t } = useWords()
  const nameOf = (one: string | undefined) =>
    one === undefined ? t("staff.persons.letter-all") : one === "#" ? t("staff.persons.letter-other") : undefined
  return (
    <div role="group" aria-label={t("staff.persons.letters")} className={classes["tabs"]}>
      {letters.map((one) => (
        <UnstyledButton
          key={one ?? "all"}
          className={classes["tab"] ?? ""}
          aria-pressed={letter === one}
          aria-label={nameOf(one)}
          onClick={() => onChange(one)}
        >
          {one ?? t("staff.persons.letter-all")}
        </UnstyledButton>
      ))}
    </div>
  )
}
