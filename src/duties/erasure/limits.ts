/** Hours that a preview waits to be started; after that too much may have changed. */
export const previewHours = 24

/** Persons or dossiers that are judged, and that end, in one change: short enough for daily work to go on. */
export const atOnce = 500

/** Persons of whom the list is made before a preview is answered; of the others in the background. */
export const mostAtOnce = 1000

/** Nobody is found in a figure that counts as many as this or more. */
export const smallestGroup = 5

/** Who is inactive for fewer days than this counts as active. */
export const restDays = 30

/** More than so many in thirty days ask for a second person, unless the practice chose another number. */
export const approvalAbove = 25
