/** `de Vries`, `d'Ancona`: a particle that ends in an apostrophe is one word with the name. */
export function withParticle(particle: string | undefined, name: string): string {
  if (particle === undefined || particle === "") return name
  return /['\u2018\u2019\u02bc`\u00b4]$/.test(particle) ? `${particle}${name}` : `${particle} ${name}`
}
