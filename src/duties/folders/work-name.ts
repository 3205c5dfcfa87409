/** The job that asking for a run wakes. */
export const workName = "folders.work"
