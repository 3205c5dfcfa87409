/** The job of this room, by the name under which operations wake it. */
export const workName = "imports.work"
