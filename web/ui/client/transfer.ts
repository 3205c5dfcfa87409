/** How far a transfer is, in bytes; `total` is 0 as long as it is not known. */
export type TransferProgress = (done: number, total: number) => void
export type Transfer = { readonly signal?: AbortSignal | undefined; readonly progress?: TransferProgress | undefined }
