import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { isFamilyName, isGivenName } from "./exact-name.ts"

const name = (rest: object) => ({ familyName: "Berg", nameUse: "own" as const, ...rest })

test("the whole family name is asked, however it is written", () => {
  const berg = name({ particle: "van den" })
  for (const typed of ["van den Berg", "Berg", "BERG", "Vandenberg", "v.d. Berg", "van Berg", "berg ", "van-den-berg"])
    assert.equal(isFamilyName(berg, typed), true, typed)
  for (const typed of ["Ber", "Bergen", "van den", "Bergh", "den", "van den Berg-Smit", ""])
    assert.equal(isFamilyName(berg, typed), false, typed)

  const hof = name({ particle: "van 't", familyName: "Hoefje" })
  for (const typed of ["van 't Hoefje", "vant hoefje", "Hoefje", "van ’t hoefje", "van t Hoefje"])
    assert.equal(isFamilyName(hof, typed), true, typed)
  assert.equal(isFamilyName(name({ familyName: "O'Briaan" }), "obriaan"), true)
  assert.equal(isFamilyName(name({ familyName: "Müller" }), "muller"), true)
  assert.equal(isFamilyName(name({ particle: "d'", familyName: "Ancona" }), "dancona"), true)
  assert.equal(isFamilyName(name({ familyName: "Van den Berg" }), "Vandenberg"), true)
  assert.equal(isFamilyName(name({ familyName: "De" }), "De"), true, "a name that is nothing but a particle")
})

test("a partner's name counts, alone and with one's own", () => {
  const anna = name({ particle: "de", familyName: "Vries", partnerParticle: "van", partnerName: "Dam" })
  for (const typed of ["de Vries", "Vries", "van Dam", "Dam", "de Vries-van Dam", "van Dam-de Vries", "Vries-Dam"])
    assert.equal(isFamilyName(anna, typed), true, typed)
  for (const typed of ["Vries-Vries", "DamDam", "Vriesdamsma"]) assert.equal(isFamilyName(anna, typed), false, typed)
})

test("no part of a name, and nothing longer, is the name", () => {
  const letters = fc.stringMatching(/^[a-z]{2,15}$/)
  fc.assert(
    fc.property(letters, letters, fc.nat(20), (family, more, at) => {
      const person = name({ familyName: `q${family}q` })
      assert.equal(isFamilyName(person, `Q${family.toUpperCase()}Q`), true)
      assert.equal(isFamilyName(person, `q${family}q${more}`), false)
      assert.equal(isFamilyName(person, `q${family}q`.slice(0, Math.min(at, family.length + 1))), false)
    }),
  )
})

test("given names tell apart whoever has other ones", () => {
  const anna = name({ firstNames: "Anna Maria", preferredName: "Annie" })
  for (const typed of ["Anna", "maria", "Annie", "A.", "A. Maria"]) assert.equal(isGivenName(anna, typed), true, typed)
  for (const typed of ["Ann", "Bea", "B.", "Anna Bea"]) assert.equal(isGivenName(anna, typed), false, typed)
  const letters = name({ initials: "K.J." })
  for (const typed of ["Karel", "K", "K.J."]) assert.equal(isGivenName(letters, typed), true, typed)
  assert.equal(isGivenName(letters, "Piet"), false)
  assert.equal(isGivenName(name({}), "Piet"), true, "of whom none are known")
})
