// The face of this room: what other rooms need to make things findable.
export { monthOf, piecesOf } from "./pieces.ts"
export { phoneDigits, readPhone } from "#ground/reading/phones.ts"
export { houseToFind, postcodeToFind, readPostcode } from "./postcodes.ts"
export { soundOf } from "./sounds.ts"
export { keptOrder } from "./kept-order.ts"
export { type NamedThing, NameOrder, type NameReader } from "./name-order.ts"
export { type TokenReading, type TokenRow, TokenTable } from "./token-table.ts"
export { byName, closedWordsOf, letterOf, plainText, prefixesOf, prefixToFind, swapsOf, wordsOf } from "./words.ts"
