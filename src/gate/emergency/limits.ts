/** How long it lasts. */
export const emergencyMinutes = 60

/**
 * How far one user comes without a reviewer: so many at once; so many in 24 hours that nobody found in order yet; and so often looking
 * for somebody who is not found, by a name, a number or an id alike.
 */
export const most = { running: 3, taken: 6, missed: 10 } as const

export const boundHours = 24
