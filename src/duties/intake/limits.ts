/** Rows below the headings, as the product promises. */
export const mostRows = 100_000
export const mostColumns = 200
/** Bytes of a file as it is handed in. */
export const largestFile = 64 * 1024 ** 2
/** Bytes of a spreadsheet when it is unpacked: a hundred thousand rows of people take less. */
export const largestUnpacked = 256 * 1024 ** 2
/** Rows that are handled in one go: in one transaction, and in one line of the log. */
export const chunkSize = 500
/** Days that a file is kept after its import has ended. */
export const keptDays = 7
