/** The job that looks at every term, and on which day it last did so. */
export const watchName = "retention.watch"
export const watchedOn = "retention-watched-on"
