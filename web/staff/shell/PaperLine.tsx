import { useEffect, useState } from "react"
import { momentOf } from "#web/ui/format/day.ts"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"

/** Above every page that is printed as it stands: of which practice it is, and who printed it when. */
export function PaperLine() {
  const { t, language } = useWords()
  const me = useMe()
  const [moment, setMoment] = useState(() => new Date().toISOString())
  useEffect(() => {
    const now = () => setMoment(new Date().toISOString())
    window.addEventListener("beforeprint", now)
    return () => window.removeEventListener("beforeprint", now)
  }, [])
  return (
    <p className="print-only" style={{ fontSize: "9pt", margin: "0 0 8pt" }}>
      {me.practice.name} · {t("staff.dossiers.printed", { moment: momentOf(moment, language), name: me.user.name })}
    </p>
  )
}
