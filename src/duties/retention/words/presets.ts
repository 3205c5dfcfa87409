import { pairs } from "#ground/words/pair.ts"

export const presets = pairs({
  "retention.preset.nl-wgbo": ["Medisch of zorgdossier (WGBO)", "Medical or care file (WGBO)"],
  "retention.preset.nl-wgbo.why": [
    "Twintig jaar na de laatste wijziging van wat er over de zorg in staat. Langer mag als goede zorg dat vraagt; eerder alleen als de patiënt erom vraagt (art. 7:455 BW).",
    "Twenty years after the last change to what it says about the care. Longer where good care requires it; earlier only when the patient asks for it (art. 7:455 BW).",
  ],
  "retention.preset.nl-wgbo.source": [
    "Art. 7:454 lid 3 BW (sinds 1 januari 2020)",
    "Art. 7:454 lid 3 BW (since 1 January 2020)",
  ],
  "retention.preset.nl-fysio": ["Fysiotherapiedossier", "Physiotherapy file"],
  "retention.preset.nl-fysio.why": [
    "Een fysiotherapiedossier is een medisch dossier: twintig jaar na de laatste wijziging.",
    "A physiotherapy file is a medical file: twenty years after the last change.",
  ],
  "retention.preset.nl-fysio.source": [
    "Art. 7:454 lid 3 BW; KNGF-richtlijn Fysiotherapeutische dossiervoering",
    "Art. 7:454 lid 3 BW; KNGF-richtlijn Fysiotherapeutische dossiervoering",
  ],
  "retention.preset.nl-kraamzorg": ["Kraamzorgdossier", "Maternity care file"],
  "retention.preset.nl-kraamzorg.why": [
    "Ook voor kraamzorg geldt de WGBO: twintig jaar na de laatste wijziging.",
    "The WGBO applies to maternity care too: twenty years after the last change.",
  ],
  "retention.preset.nl-kraamzorg.source": ["Art. 7:446-7:468 BW (WGBO)", "Art. 7:446-7:468 BW (WGBO)"],
  "retention.preset.nl-jeugdwet": ["Jeugdhulpdossier", "Youth care file"],
  "retention.preset.nl-jeugdwet.why": [
    "Twintig jaar na de laatste wijziging; tot 2020 was het vijftien jaar.",
    "Twenty years after the last change; until 2020 it was fifteen.",
  ],
  "retention.preset.nl-jeugdwet.source": ["Art. 7.3.8 lid 3 Jeugdwet", "Art. 7.3.8 lid 3 Jeugdwet"],
  "retention.preset.nl-jeugdwet-gi": [
    "Dossier van een gecertificeerde instelling (OTS, voogdij)",
    "File of a certified institution (supervision, guardianship)",
  ],
  "retention.preset.nl-jeugdwet-gi.why": [
    "Tot dertig jaar nadat het kind achttien werd. Dit is een bovengrens: kijk of korter kan.",
    "Until thirty years after the child came of age. This is an upper limit: see whether a shorter time will do.",
  ],
  "retention.preset.nl-jeugdwet-gi.source": [
    "Art. 7.3.8 Jeugdwet en uitleg van de rijksoverheid",
    "Art. 7.3.8 Jeugdwet and guidance of the Dutch government",
  ],
  "retention.preset.nl-wmo": ["Wmo-dossier", "Wmo file (social support)"],
  "retention.preset.nl-wmo.why": [
    "Vijftien jaar nadat de gegevens zijn ontvangen of gemaakt, of langer als een zorgvuldige uitvoering dat vraagt.",
    "Fifteen years after the data came in or were made, or longer where careful work requires it.",
  ],
  "retention.preset.nl-wmo.source": ["Art. 5.3.4 lid 1 Wmo 2015", "Art. 5.3.4 lid 1 Wmo 2015"],
  "retention.preset.nl-wlz": ["Zorgdossier Wlz", "Long-term care file (Wlz)"],
  "retention.preset.nl-wlz.why": [
    "De Wlz noemt geen eigen termijn; voor de zorg geldt de WGBO: twintig jaar na de laatste wijziging.",
    "The Wlz sets no period of its own; for the care the WGBO applies: twenty years after the last change.",
  ],
  "retention.preset.nl-wlz.source": ["Art. 7:454 BW (WGBO)", "Art. 7:454 BW (WGBO)"],
  "retention.preset.nl-wkkgz-klacht": ["Klachtdossier (Wkkgz)", "Complaint file (Wkkgz)"],
  "retention.preset.nl-wkkgz-klacht.why": [
    "De wet noemt geen termijn; twee jaar na afsluiten is gebruikelijk. Bewaar een klacht nooit in het zorgdossier.",
    "The law sets no period; two years after closing is usual. Never keep a complaint in the care file.",
  ],
  "retention.preset.nl-wkkgz-klacht.source": [
    "Vrijstellingsbesluit Wbp art. 39 (vervallen, nog als maatstaf gebruikt)",
    "Vrijstellingsbesluit Wbp art. 39 (lapsed, still used as a yardstick)",
  ],
  "retention.preset.nl-fiscaal": ["Administratie en facturen", "Books and invoices"],
  "retention.preset.nl-fiscaal.why": [
    "Zeven jaar vanaf het eind van het jaar, voor de Belastingdienst.",
    "Seven years from the end of the year, for the tax authorities.",
  ],
  "retention.preset.nl-fiscaal.source": [
    "Art. 52 lid 4 AWR; art. 2:10 lid 3 BW",
    "Art. 52 lid 4 AWR; art. 2:10 lid 3 BW",
  ],
  "retention.preset.nl-debiteuren": [
    "Debiteuren (wat niet bij de boeken hoort)",
    "Debtors (what is not part of the books)",
  ],
  "retention.preset.nl-debiteuren.why": [
    "Twee jaar nadat de vordering is voldaan.",
    "Two years after the claim was settled.",
  ],
  "retention.preset.nl-debiteuren.source": [
    "Vrijstellingsbesluit Wbp art. 12 lid 6 (vervallen, nog als maatstaf gebruikt)",
    "Vrijstellingsbesluit Wbp art. 12 lid 6 (lapsed, still used as a yardstick)",
  ],
  "retention.preset.nl-debiteuren-persoon": ["Debiteur zonder lopende zaak", "Debtor without an open case"],
  "retention.preset.nl-debiteuren-persoon.why": [
    "Twee jaar nadat iemands laatste zaak is gesloten. Zaken van anderen waarin die persoon partij is, tellen mee.",
    "Two years after somebody's last case was closed. Cases of others to which that person is a party count as well.",
  ],
  "retention.preset.nl-debiteuren-persoon.source": [
    "Vrijstellingsbesluit Wbp art. 12 lid 6 (vervallen, nog als maatstaf gebruikt)",
    "Vrijstellingsbesluit Wbp art. 12 lid 6 (lapsed, still used as a yardstick)",
  ],
  "retention.preset.nl-incasso": ["Incassodossier (Wki)", "Debt collection file (Wki)"],
  "retention.preset.nl-incasso.why": [
    "Minstens twee jaar na het sluiten van de zaak. Wat bij de boeken hoort, bewaar je zeven jaar.",
    "At least two years after the case was closed. What is part of the books is kept for seven years.",
  ],
  "retention.preset.nl-incasso.source": [
    "Besluit kwaliteit incassodienstverlening art. 5.1 lid 4",
    "Besluit kwaliteit incassodienstverlening art. 5.1 lid 4",
  ],
  "retention.preset.nl-gdw": ["Kantooradministratie van een gerechtsdeurwaarder", "Office administration of a bailiff"],
  "retention.preset.nl-gdw.why": [
    "Zeven jaar vanaf het eind van het jaar. Het register van exploten valt hier niet onder.",
    "Seven years from the end of the year. The register of writs is not part of this.",
  ],
  "retention.preset.nl-gdw.source": [
    "Art. 18 lid 1 Gerechtsdeurwaarderswet; art. 2:10 lid 3 BW",
    "Art. 18 lid 1 Gerechtsdeurwaarderswet; art. 2:10 lid 3 BW",
  ],
  "retention.preset.nl-sollicitant": ["Sollicitanten", "Applicants"],
  "retention.preset.nl-sollicitant.why": [
    "Vier weken na het eind van de procedure. Met toestemming een jaar.",
    "Four weeks after the end of the procedure. With consent, one year.",
  ],
  "retention.preset.nl-sollicitant.source": [
    "Vrijstellingsbesluit Wbp art. 5 lid 6 (vervallen); Autoriteit Persoonsgegevens",
    "Vrijstellingsbesluit Wbp art. 5 lid 6 (lapsed); Autoriteit Persoonsgegevens",
  ],
  "retention.preset.nl-personeel": ["Personeel en vrijwilligers", "Staff and volunteers"],
  "retention.preset.nl-personeel.why": [
    "Twee jaar na het eind van het dienstverband of de inzet.",
    "Two years after the end of the employment or engagement.",
  ],
  "retention.preset.nl-personeel.source": [
    "Vrijstellingsbesluit Wbp art. 7 (vervallen, nog als maatstaf gebruikt)",
    "Vrijstellingsbesluit Wbp art. 7 (lapsed, still used as a yardstick)",
  ],
  "retention.preset.nl-leden": ["Leden en donateurs", "Members and donors"],
  "retention.preset.nl-leden.why": [
    "Twee jaar na het eind van het lidmaatschap.",
    "Two years after the end of the membership.",
  ],
  "retention.preset.nl-leden.source": [
    "Vrijstellingsbesluit Wbp art. 3 (vervallen, nog als maatstaf gebruikt)",
    "Vrijstellingsbesluit Wbp art. 3 (lapsed, still used as a yardstick)",
  ],
  "retention.preset.nl-klanten": ["Klanten en leveranciers", "Customers and suppliers"],
  "retention.preset.nl-klanten.why": ["Twee jaar na de laatste handeling.", "Two years after the last transaction."],
  "retention.preset.nl-klanten.source": [
    "Vrijstellingsbesluit Wbp art. 13 (vervallen, nog als maatstaf gebruikt)",
    "Vrijstellingsbesluit Wbp art. 13 (lapsed, still used as a yardstick)",
  ],
  "retention.preset.nl-kinderopvang": ["Kinderopvang", "Child care"],
  "retention.preset.nl-kinderopvang.why": [
    "Twee jaar na het eind van de opvang.",
    "Two years after the end of the care.",
  ],
  "retention.preset.nl-kinderopvang.source": [
    "Vrijstellingsbesluit Wbp art. 18 (vervallen, nog als maatstaf gebruikt)",
    "Vrijstellingsbesluit Wbp art. 18 (lapsed, still used as a yardstick)",
  ],
  "retention.preset.nl-communicatie": ["Alleen contactgegevens", "Contact details only"],
  "retention.preset.nl-communicatie.why": [
    "Een jaar nadat de relatie is geëindigd.",
    "One year after the relationship ended.",
  ],
  "retention.preset.nl-communicatie.source": [
    "Vrijstellingsbesluit Wbp art. 42 (vervallen, nog als maatstaf gebruikt)",
    "Vrijstellingsbesluit Wbp art. 42 (lapsed, still used as a yardstick)",
  ],
  "retention.preset.nl-bezwaar": ["Klachten, bezwaar en procedures", "Complaints, objections and proceedings"],
  "retention.preset.nl-bezwaar.why": [
    "Twee jaar nadat de zaak is afgehandeld.",
    "Two years after the matter was settled.",
  ],
  "retention.preset.nl-bezwaar.source": [
    "Vrijstellingsbesluit Wbp art. 39 (vervallen, nog als maatstaf gebruikt)",
    "Vrijstellingsbesluit Wbp art. 39 (lapsed, still used as a yardstick)",
  ],
  "retention.preset.be-patient": ["Patiëntendossier", "Patient file"],
  "retention.preset.be-patient.why": [
    "Minstens dertig en hoogstens vijftig jaar na het laatste contact met de patiënt.",
    "At least thirty and at most fifty years after the last contact with the patient.",
  ],
  "retention.preset.be-patient.source": [
    "Kwaliteitswet van 22 april 2019, art. 35",
    "Kwaliteitswet of 22 April 2019, art. 35",
  ],
  "retention.preset.be-ziekenhuis": ["Medisch dossier van een ziekenhuis", "Medical file of a hospital"],
  "retention.preset.be-ziekenhuis.why": ["Dertig jaar na het laatste contact.", "Thirty years after the last contact."],
  "retention.preset.be-ziekenhuis.source": [
    "KB van 3 mei 1999 (algemene minimumvoorwaarden van het medisch dossier)",
    "KB of 3 May 1999 (minimum conditions of the medical file)",
  ],
  "retention.preset.be-jeugdhulp-vl": ["Jeugdhulpdossier in Vlaanderen", "Youth care file in Flanders"],
  "retention.preset.be-jeugdhulp-vl.why": [
    "Tot de leeftijd van 35 jaar: zeventien jaar nadat iemand achttien werd. Nieuwe regels zijn in de maak; kijk ze na.",
    "Until the age of 35: seventeen years after coming of age. New rules are on their way; check them.",
  ],
  "retention.preset.be-jeugdhulp-vl.source": [
    "Besluit van de Vlaamse Regering van februari 2014 over integrale jeugdhulp, art. 20, 61 en 85",
    "Decision of the Flemish Government of February 2014 on integrated youth care, art. 20, 61 and 85",
  ],
  "retention.preset.be-boekhouding": ["Boekhouding", "Books"],
  "retention.preset.be-boekhouding.why": [
    "Zeven jaar vanaf 1 januari na het boekjaar.",
    "Seven years from 1 January after the financial year.",
  ],
  "retention.preset.be-boekhouding.source": [
    "Wetboek van economisch recht, art. III.86 en III.88",
    "Wetboek van economisch recht, art. III.86 and III.88",
  ],
  "retention.preset.be-fiscaal": ["Stukken voor de inkomstenbelasting", "Income tax documents"],
  "retention.preset.be-fiscaal.why": [
    "Tien jaar vanaf het eind van het belastbare tijdperk (vanaf aanslagjaar 2023).",
    "Ten years from the end of the taxable period (from assessment year 2023).",
  ],
  "retention.preset.be-fiscaal.source": [
    "Art. 315 WIB 92, zoals gewijzigd op 20 november 2022",
    "Art. 315 WIB 92, as changed on 20 November 2022",
  ],
  "retention.preset.be-btw": ["Btw-facturen en -stukken", "VAT invoices and documents"],
  "retention.preset.be-btw.why": [
    "Tien jaar vanaf 1 januari na het jaar. Voor onroerend goed gelden langere termijnen.",
    "Ten years from 1 January after the year. Longer periods apply to real estate.",
  ],
  "retention.preset.be-btw.source": [
    "Art. 60 WBTW, zoals gewijzigd op 20 november 2022",
    "Art. 60 WBTW, as changed on 20 November 2022",
  ],
  "retention.preset.avg-verzoek": ["AVG-verzoeken", "GDPR requests"],
  "retention.preset.avg-verzoek.why": [
    "Geen wettelijke termijn; twee jaar na afsluiten is ons voorstel, naar het voorbeeld van klachten.",
    "No statutory period; two years after closing is our suggestion, following the example of complaints.",
  ],
  "retention.preset.avg-verzoek.source": [
    "Geen wettelijke termijn (vergelijk Vrijstellingsbesluit Wbp art. 39)",
    "No statutory period (compare Vrijstellingsbesluit Wbp art. 39)",
  ],
  "retention.preset.inactive": ["{Person} zonder dossier", "{Person} without a dossier"],
  "retention.preset.inactive.why": [
    "Twee jaar nadat er voor het laatst iets met de gegevens is gedaan.",
    "Two years after something was last done with the data.",
  ],
  "retention.preset.inactive.source": [
    "Gebruik; Vrijstellingsbesluit Wbp art. 13 (vervallen, nog als maatstaf gebruikt)",
    "Common practice; Vrijstellingsbesluit Wbp art. 13 (lapsed, still used as a yardstick)",
  ],
})
