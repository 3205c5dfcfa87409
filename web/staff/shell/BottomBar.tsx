import { BareLink } from "#web/ui/links.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { Count } from "./Count.tsx"
import { usePlaces } from "./use-places.ts"
import classes from "./BottomBar.module.css"

/** What the rail is on a narrow screen: the same places, always in sight below the page. */
export function BottomBar() {
  const { t } = useWords()
  return (
    <nav className={classes["bar"]} aria-label={t("staff.ui.navigation")}>
      {usePlaces().map(({ to, text, icon: Icon, waits }) => (
        <BareLink key={to} to={to} activeOptions={{ exact: to === "/" }} className={classes["place"] ?? ""}>
          <span className={classes["icon"]}>
            <Icon size={22} stroke={1.7} aria-hidden />
          </span>
          <span className={classes["name"]}>{t(text)}</span>
          <span className={classes["count"]}>
            <Count of={waits} size="sm" />
          </span>
        </BareLink>
      ))}
    </nav>
  )
}
