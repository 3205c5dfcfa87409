import type { z } from "zod"
import type { OrganisationId } from "#ground/kernel/ids.ts"
import { createOrganisation } from "#records/organisations/contract.ts"
import type { DemoColleague } from "./staff.ts"

const content = {
  haagseDokters: {
    kind: "general-practice", name: "Huisartsen Zeeheldenkwartier", contactName: "mw. dr. A. Terpstra", agb: "01990001",
    street: "Prinsestraat", houseNumber: "210", postcode: "2513 CE", city: "'s-Gravenhage", phone: "+31701234501", email: "praktijk@zeehelden.example",
  },
  rotterdamseDokters: {
    kind: "general-practice", name: "Huisartsenpraktijk Noordereiland", contactName: "dhr. dr. J. Visser", agb: "01990002",
    street: "Burgemeester Hoffmanplein", houseNumber: "8", postcode: "3071 BK", city: "Rotterdam", phone: "+31101234502", email: "post@noordereiland.example",
  },
  amsterdamseDokters: {
    kind: "general-practice", name: "Gezondheidscentrum De Baarsjes", contactName: "mw. dr. S. Yildirim", agb: "01990003",
    street: "Postjesweg", houseNumber: "175", postcode: "1062 JN", city: "Amsterdam", phone: "+31201234503", email: "balie@baarsjes.example",
  },
  voorneseDokters: {
    kind: "general-practice", name: "Huisartsen Vesting Hellevoetsluis", contactName: "dhr. dr. P. Kooiman", agb: "01990004",
    street: "Oostzanddijk", houseNumber: "19", postcode: "3221 AL", city: "Hellevoetsluis", phone: "+31181123404", email: "info@vesting.example",
  },
  utrechtseDokters: {
    kind: "general-practice", name: "Huisartsenpraktijk Wittevrouwen", contactName: "mw. dr. E. de Graaf", agb: "01990005",
    street: "Biltstraat", houseNumber: "90", postcode: "3572 BH", city: "Utrecht", phone: "+31301234505", email: "praktijk@wittevrouwen.example",
  },
  midwives: {
    kind: "other", name: "Verloskundigen De Ooievaar", contactName: "mw. L. Hendriks", agb: "08990006",
    street: "Laan van Meerdervoort", houseNumber: "301", postcode: "2563 AA", city: "'s-Gravenhage", phone: "+31701234506", email: "spoed@ooievaar.example",
  },
  hospital: {
    kind: "hospital", name: "Ziekenhuis Duinzicht", contactName: "Polikliniek orthopedie", agb: "06990007",
    street: "Sportlaan", houseNumber: "600", postcode: "2566 MJ", city: "'s-Gravenhage", phone: "+31701234507", email: "orthopedie@duinzicht.example",
  },
  insurer: {
    kind: "insurer", name: "Lindehart Zorgverzekeringen", registration: "90000008",
    street: "Binckhorstlaan", houseNumber: "36", postcode: "2516 BE", city: "'s-Gravenhage", phone: "+31701234508", email: "zorgaanbieders@lindehart.example",
  },
  municipality: {
    kind: "municipality", name: "Gemeente Lindestad, schuldhulpverlening", contactName: "mw. T. Okafor",
    street: "Spui", houseNumber: "70", postcode: "2511 BT", city: "'s-Gravenhage", phone: "+31701234509", email: "schuldhulp@lindestad.example",
  },
  school: {
    kind: "school", name: "Basisschool Het Kompas", contactName: "dhr. M. de Haan, intern begeleider",
    street: "Fahrenheitstraat", houseNumber: "512", postcode: "2561 EC", city: "'s-Gravenhage", phone: "+31701234510", email: "ib@hetkompas.example",
  },
  employer: {
    kind: "employer", name: "Drukkerij Van Loon", contactName: "mw. I. van Loon", registration: "90000011",
    street: "Zichtenburglaan", houseNumber: "27", postcode: "2544 EA", city: "'s-Gravenhage", phone: "+31701234511", email: "personeel@vanloon.example",
  },
  landlord: {
    kind: "creditor", name: "Woonstichting De Rietlanden", contactName: "Team huurincasso", registration: "90000012",
    street: "Maanweg", houseNumber: "55", postcode: "2516 AB", city: "'s-Gravenhage", phone: "+31701234512", email: "huur@rietlanden.example",
  },
  energy: {
    kind: "creditor", name: "Warmtebron Energie", registration: "90000013",
    street: "Strawinskylaan", houseNumber: "1001", postcode: "1077 XX", city: "Amsterdam", phone: "+31201234513", email: "betalingen@warmtebron.example",
  },
  guardians: {
    kind: "other", name: "Bewindvoering en curatele Houvast", contactName: "dhr. R. Mulder", registration: "90000014",
    street: "Koninginnegracht", houseNumber: "12", postcode: "2514 AB", city: "'s-Gravenhage", phone: "+31701234514", email: "kantoor@houvast.example",
    note: "Curator van enkele cliënten. Bereikbaar op werkdagen van 9 tot 12 uur.",
  },
} as const satisfies Readonly<Record<string, z.input<(typeof createOrganisation)["takes"]>>> // prettier-ignore

export type OrganisationName = keyof typeof content

/** Organisations of the demo that were made, by a name of ours. */
export type Organisations = { readonly [Name in OrganisationName]: OrganisationId }

export async function addOrganisations(desk: DemoColleague): Promise<Organisations> {
  const made = await Promise.all(
    Object.entries(content).map(
      async ([name, organisation]) => [name, (await desk.does(createOrganisation, organisation)).id] as const,
    ),
  )
  // Every name of `content` was made just now.
  return Object.fromEntries(made) as Organisations
}

const doctorsIn: Readonly<Record<string, OrganisationName>> = {
  "'s-Gravenhage": "haagseDokters",
  Scheveningen: "haagseDokters",
  Rotterdam: "rotterdamseDokters",
  Amsterdam: "amsterdamseDokters",
  Hellevoetsluis: "voorneseDokters",
  Utrecht: "utrechtseDokters",
}

/** The general practice of a town, if the demo has one there. */
export const doctorsOf = (city: string | undefined): OrganisationName | undefined => doctorsIn[city ?? ""]

export const organisationContent: {
  readonly [Name in OrganisationName]: { readonly name: string; readonly contactName?: string }
} = content
