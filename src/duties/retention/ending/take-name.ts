/** The job that takes away what is due of kinds of data. */
export const takeName = "retention.take"
