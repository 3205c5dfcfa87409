/**
 * Where the site is found. On a loopback port that is known when it listens: it is told once, before anybody can come in, and nobody
 * is given anything else before that.
 */
export class SiteOrigin {
  #origin: string | undefined

  constructor(origin: string | undefined) {
    this.#origin = origin
  }

  get value(): string {
    if (this.#origin === undefined) throw new Error("where the site is found is not known before it listens")
    return this.#origin
  }

  tell(origin: string): void {
    if (this.#origin !== undefined) throw new Error("where the site is found is known, and does not change")
    this.#origin = origin
  }
}
