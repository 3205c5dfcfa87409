import { ZxcvbnFactory } from "@zxcvbn-ts/core"
import { adjacencyGraphs, dictionary as common } from "@zxcvbn-ts/language-common"
import { dictionary as english } from "@zxcvbn-ts/language-en"
import { dictionary as dutch } from "@zxcvbn-ts/language-nl-be"

// The Dutch lists are named without their language; what a name holds decides what is said about a hit.
const dutchNamed = Object.fromEntries(Object.entries(dutch).map(([name, words]) => [`${name}-nl`, words]))

/**
 * The judge of passwords: much used passwords, Dutch and English words and names, and walks over the keyboards in use.
 * Some 80 MB of lists, so that this file is imported only when the first password is judged.
 */
export const wordLists = new ZxcvbnFactory({
  dictionary: { ...common, ...english, ...dutchNamed },
  graphs: adjacencyGraphs,
  // Its default of 100 lets one password of 40 characters keep the processor busy for a third of a second.
  l33tMaxSubstitutions: 4,
})
