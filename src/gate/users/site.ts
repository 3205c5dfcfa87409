/** Where the staff site is found; known when it listens. */
export type Site = { readonly origin: string }
