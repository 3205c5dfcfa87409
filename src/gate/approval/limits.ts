/** So long before an asking nobody behind it may have made, or changed, who approves it; and so long what was ended counts. */
export const daysBefore = 30

/** So long the others who were told can say no. */
export const hoursToSayNo = 24
