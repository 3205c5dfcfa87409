/** How the program is started, for benchmarks that start it as everybody does. */
export declare const programFlags: readonly string[]
export declare const environment: Readonly<Record<string, string | undefined>>
