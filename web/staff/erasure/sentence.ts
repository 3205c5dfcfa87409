/** A reason as a sentence of its own, however the room that gives it wrote it. */
export const sentence = (reason: string): string => reason.charAt(0).toUpperCase() + reason.slice(1).replace(/\.$/, "")

const plain = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase()

/** Whether two texts say the same words, however they are spaced and whatever is a capital. */
export const isSaidAlike = (one: string, other: string): boolean => plain(one) === plain(other)
