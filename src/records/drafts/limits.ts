/** A draft that nobody came back to for so long is removed. */
export const daysKept = 30
