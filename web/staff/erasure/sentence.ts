/** A reason as a sentence of its own, however the room that gives it wrote it. */
export const sentence = (reason: string): string => reason.charAt(0).toUpperCase() + reason.slice(1).replace(/\.$/, "")
