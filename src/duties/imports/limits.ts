/** Rows below the headings, as the product promises. */
export const mostRows = 100_000
/** Lines of any kind, empty ones too: some more than the longest sheet of a spreadsheet has. */
export const mostLines = 1_100_000
export const mostColumns = 200
/** Rows at the top of a file among which the headings are looked for. */
export const mostAbove = 25
/** Bytes of a file as it is handed in. */
export const largestFile = 64 * 1024 ** 2
/** Bytes of a spreadsheet when it is unpacked: a hundred thousand rows of people take less. */
export const largestUnpacked = 256 * 1024 ** 2
/** Letters of one row: far more than any person has. */
export const longestRow = 256 * 1024
/** How long the thread that reads spreadsheets may be at one file, apart from waiting for whoever takes its rows. */
export const longestRead = 30_000
/** Spreadsheets that may wait for that thread, of all practices together. */
export const mostWaiting = 20
/** Rows that are handled in one go: in one transaction, and in one line of the log. */
export const chunkSize = 500
/** Days that a file is kept after its import has ended. */
export const keptDays = 7
