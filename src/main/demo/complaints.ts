/** Where it hurts, on a drawing of a body seen from the front. */
export type Area = "neck" | "shoulder" | "elbow" | "wrist" | "back" | "hip" | "knee" | "ankle"

/** What people come to a physiotherapist with, and what is written down of it. */
export type Complaint = {
  readonly title: string
  readonly area: Area
  readonly movement: string
  /** Degrees. */
  readonly normal: number
  readonly start: number
  readonly activity: string
  readonly origins: readonly [string, ...string[]]
  readonly wishes: readonly [string, ...string[]]
  readonly findings: readonly [string, ...string[]]
  readonly exercises: readonly string[]
}

export const complaints: readonly [Complaint, ...Complaint[]] = [
  {
    title: "Schouderklachten", area: "shoulder", movement: "Anteflexie schouder", normal: 175, start: 95, activity: "jas aantrekken",
    origins: ["Klachten begonnen na een weekend plafonds witten.", "Sinds een val van de fiets op de uitgestrekte arm.", "Geleidelijk ontstaan, zonder duidelijke aanleiding."],
    wishes: ["weer zonder pijn iets uit een hoge kast pakken", "weer op de zere kant kunnen slapen", "weer kunnen zwemmen"],
    findings: ["painful arc tussen 70° en 120°, Hawkins-Kennedy positief", "exorotatie beperkt en pijnlijk aan het eind van de beweging", "kracht exorotatoren verminderd (MRC 4)"],
    exercises: ["pendelen met licht gewicht", "exorotatie met elastiek", "schouderbladen naar achteren en laag", "muur-glijden tot schouderhoogte"],
  },
  {
    title: "Lage rugpijn", area: "back", movement: "Flexie lumbaal", normal: 60, start: 25, activity: "boodschappen tillen",
    origins: ["Door de rug gegaan bij het verplaatsen van een plantenbak.", "Zeurende pijn sinds het thuiswerken aan de keukentafel.", "Derde periode van rugpijn in twee jaar."],
    wishes: ["weer een uur kunnen zitten zonder pijn", "weer in de tuin kunnen werken", "het kleinkind kunnen optillen"],
    findings: ["geen uitstraling, SLR beiderzijds negatief", "verhoogde spanning van de erector spinae", "bewegingsangst bij bukken, geen rode vlaggen"],
    exercises: ["bekken kantelen in ruglig", "bruggetje", "stevig wandelen", "tillen oefenen met rechte rug"],
  },
  {
    title: "Knieklachten na kruisbandoperatie", area: "knee", movement: "Flexie knie", normal: 140, start: 75, activity: "trap aflopen",
    origins: ["Voorste-kruisbandreconstructie, komt drie weken na de operatie.", "Geopereerd na een verdraaiing bij voetbal."],
    wishes: ["weer kunnen hardlopen en daarna voetballen", "weer fietsen naar het werk"],
    findings: ["lichte hydrops, wond rustig", "actieve extensie mist 5°, quadricepscontrole matig"],
    exercises: ["quadriceps aanspannen in lig", "hielschuiven", "minisquat tot 60°", "opstapje van 15 cm", "balanceren op één been"],
  },
  {
    title: "Revalidatie na heupprothese", area: "hip", movement: "Flexie heup", normal: 110, start: 70, activity: "buiten wandelen",
    origins: ["Totale heupprothese via de voorste benadering, zonder complicaties.", "Heupprothese wegens artrose; thuis hulp van de buren."],
    wishes: ["zonder kruk naar de winkel lopen", "weer zelf de trap op", "weer meedoen met de wandelclub"],
    findings: ["loopt met één elleboogkruk, Trendelenburg licht positief", "TUG 16 seconden"],
    exercises: ["heup strekken in stand", "zijwaarts heffen van het been", "opstaan uit een stoel", "looptraining met letten op gelijke passen"],
  },
  {
    title: "Nekklachten en hoofdpijn", area: "neck", movement: "Rotatie nek", normal: 80, start: 45, activity: "achteruit inparkeren",
    origins: ["Klachten nemen toe in drukke weken op het werk.", "Sinds een kop-staartbotsing.", "Hoofdpijn begint in de nek, vooral na lang beeldschermwerk."],
    wishes: ["een werkdag zonder hoofdpijn", "weer goed achterom kunnen kijken in de auto"],
    findings: ["C2-C3 stijf en gevoelig, geen neurologische uitval", "drukpijn trapezius beiderzijds"],
    exercises: ["kin intrekken", "nek draaien tot de eerste spanning", "schouders rollen", "elk half uur even opstaan"],
  },
  {
    title: "Enkelverzwikking", area: "ankle", movement: "Dorsaalflexie enkel", normal: 20, start: 5, activity: "oneffen lopen",
    origins: ["Door de enkel gegaan op een losse stoeptegel.", "Verzwikt bij een sprong tijdens volleybal."],
    wishes: ["weer veilig kunnen sporten", "weer een dag kunnen staan op het werk"],
    findings: ["zwelling onder de buitenenkel, Ottawa-regels negatief", "voorste schuiflade licht positief"],
    exercises: ["op de tenen staan", "balansbord", "lopen op zachte ondergrond", "sprongen van klein naar groot"],
  },
  {
    title: "Tenniselleboog", area: "elbow", movement: "Extensie pols tegen weerstand", normal: 70, start: 40, activity: "koffiepot optillen",
    origins: ["Ontstaan na een verhuizing.", "Veel muiswerk en daarnaast tennis."],
    wishes: ["weer zonder pijn kunnen werken", "weer een potje tennis kunnen spelen"],
    findings: ["drukpijn laterale epicondyl, Cozen positief", "knijpkracht duidelijk minder dan aan de andere kant"],
    exercises: ["excentrisch oefenen met een halter van 1 kg", "rekken van de strekkers", "muis dichterbij, onderarm gesteund"],
  },
  {
    title: "Herstel na polsbreuk", area: "wrist", movement: "Dorsaalflexie pols", normal: 70, start: 25, activity: "deur openen",
    origins: ["Gevallen op ijs; zes weken gips gehad.", "Breuk na een val van een keukentrap, behandeld met gips."],
    wishes: ["weer zelf koken en typen", "weer kunnen steunen op de hand"],
    findings: ["pols stijf en wat gezwollen, gevoel intact", "knijpkracht 11 kg tegen 27 kg aan de andere kant"],
    exercises: ["pols buigen en strekken in warm water", "bal knijpen", "onderarm draaien met een hamer in de hand"],
  },
] // prettier-ignore
