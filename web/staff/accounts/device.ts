/** What this browser remembers between two sign-ins; nothing of it opens anything. */
const places = { practice: "hoeder.practice", email: "hoeder.email", not: "hoeder.email-not" } as const

/** The practice and the address with which somebody signed in here last, and whether an address may be kept at all. */
export const remembered = () => ({
  practice: localStorage.getItem(places.practice) ?? "",
  email: localStorage.getItem(places.email) ?? "",
  mayKeepEmail: localStorage.getItem(places.not) === null,
})

export const rememberPractice = (practice: string): void => localStorage.setItem(places.practice, practice)

/** Keeps an address, unless somebody chose here that none is kept. */
export function rememberEmail(email: string): void {
  if (remembered().mayKeepEmail) localStorage.setItem(places.email, email)
}

export const forgetEmail = (): void => localStorage.removeItem(places.email)

/** Whether addresses are kept in this browser from now on; when not, the one that is there goes. */
export function keepEmails(mayKeep: boolean): void {
  if (mayKeep) return localStorage.removeItem(places.not)
  localStorage.setItem(places.not, "1")
  forgetEmail()
}

/** Signing out has the browser throw away all that the site kept. What this takes along is put back by what it gives. */
export function takeAlong(): () => void {
  const all = [...Object.values(places), "hoeder.language", "mantine-color-scheme-value"]
  const kept = all.map((place) => [place, localStorage.getItem(place)] as const)
  return () => {
    for (const [place, value] of kept) if (value !== null) localStorage.setItem(place, value)
  }
}
