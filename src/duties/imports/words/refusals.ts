import { pairs } from "#ground/words/pair.ts"

export const refusals = pairs({
  "refusal.imports.nobody-to-merge": [
    "Er is niemand om deze rij mee samen te voegen.",
    "There is nobody to merge this row with.",
  ],
  "refusal.imports.too-large": [
    "Dit bestand is te groot om in te lezen: hooguit {megabytes} MB.",
    "This file is too large to import: at most {megabytes} MB.",
  ],
  "refusal.imports.empty": ["In dit bestand staan geen rijen.", "There are no rows in this file."],
  "refusal.imports.old-excel": [
    "Dit is een oud Excel-bestand (.xls). Bewaar het als .xlsx of als CSV en probeer het opnieuw.",
    "This is an old Excel file (.xls). Save it as .xlsx or as CSV and try again.",
  ],
  "refusal.imports.faults-unreadable": [
    "Wat er mis was met deze rij en die erna, is beschadigd en onleesbaar. Laat het bestand opnieuw nakijken.",
    "What was wrong with this row and those after it is damaged and unreadable. Have the file checked again.",
  ],
  "refusal.imports.unreadable": [
    "Dit bestand is niet te lezen als CSV of Excel. Bewaar het opnieuw als CSV of .xlsx.",
    "This file cannot be read as CSV or Excel. Save it again as CSV or .xlsx.",
  ],
  "refusal.imports.quote-open": [
    "Op rij {row} begint een aanhalingsteken dat niet wordt gesloten. Er is niets ingelezen. Zet het recht en probeer het opnieuw.",
    "On row {row} there is a quotation mark that is never closed. Nothing was imported. Fix it and try again.",
  ],
  "refusal.imports.row-too-large": [
    "Rij {row} is veel te lang: daar kunnen nooit de gegevens van één persoon in staan. Er is niets ingelezen.",
    "Row {row} is far too long to be the data of one person. Nothing was imported.",
  ],
  "refusal.imports.takes-too-long": [
    "Dit Excel-bestand is zo gemaakt dat het lezen te lang duurt. Er is niets ingelezen. Bewaar het als CSV en probeer het opnieuw.",
    "This Excel file takes too long to read. Nothing was imported. Save it as CSV and try again.",
  ],
  "refusal.imports.too-busy": [
    "Er wachten te veel Excel-bestanden tegelijk. Er is niets ingelezen. Probeer het over een paar minuten opnieuw.",
    "Too many Excel files are waiting at the moment. Nothing was imported. Try again in a few minutes.",
  ],
  "refusal.imports.heading-row-wrong": [
    "Op die rij staan geen kolomkoppen. Kies een van de eerste rijen van het bestand.",
    "There are no headings on that row. Choose one of the first rows of the file.",
  ],
  "refusal.imports.is-pdf": [
    "Dit is een PDF-bestand, geen tabel. Vraag om een CSV- of Excel-bestand.",
    "This is a PDF file, not a table. Ask for a CSV or Excel file.",
  ],
  "refusal.imports.is-vcard": [
    "Dit is een bestand met visitekaartjes (vCard). Kies bij het exporteren voor CSV.",
    "This is a file of contact cards (vCard). Choose CSV when you export.",
  ],
  "refusal.imports.is-document": [
    "Dit is een tekstdocument, geen tabel. Zet de gegevens in een Excel- of CSV-bestand.",
    "This is a text document, not a table. Put the data in an Excel or CSV file.",
  ],
  "refusal.imports.is-web-archive": [
    "Dit is een bewaarde webpagina (MHTML), ook al heet het misschien .xls. Open het in Excel en bewaar het als .xlsx of CSV.",
    "This is a saved web page (MHTML), even if it is called .xls. Open it in Excel and save it as .xlsx or CSV.",
  ],
  "refusal.imports.is-html": [
    "Dit is een webpagina (HTML) zonder tabel, ook al heet het misschien .xls. Open het in Excel en bewaar het als .xlsx of CSV.",
    "This is a web page (HTML) without a table, even if it is called .xls. Open it in Excel and save it as .xlsx or CSV.",
  ],
  "refusal.imports.is-xml": [
    "Dit is een XML-bestand, geen tabel die Hoeder kent. Bewaar het als .xlsx of CSV.",
    "This is an XML file, not a table that Hoeder recognises. Save it as .xlsx or CSV.",
  ],
  "refusal.imports.is-open-document": [
    "Dit is een OpenDocument-bestand (.ods). Bewaar het als .xlsx of CSV en probeer het opnieuw.",
    "This is an OpenDocument file (.ods). Save it as .xlsx or CSV and try again.",
  ],
  "refusal.imports.is-binary-excel": [
    "Dit is een binair Excel-bestand (.xlsb). Bewaar het als .xlsx of CSV en probeer het opnieuw.",
    "This is a binary Excel file (.xlsb). Save it as .xlsx or CSV and try again.",
  ],
  "refusal.imports.is-locked": [
    "Op dit Excel-bestand zit een wachtwoord. Haal het wachtwoord eraf, bewaar het en probeer het opnieuw.",
    "This Excel file has a password. Remove the password, save it and try again.",
  ],
  "refusal.imports.too-many-lines": [
    "Dit bestand heeft meer dan 1.100.000 regels, ook als de meeste leeg zijn. Er is niets ingelezen. Haal de lege regels weg en probeer het opnieuw.",
    "This file has more than 1,100,000 lines, even if most of them are empty. Nothing was imported. Remove the empty lines and try again.",
  ],
  "refusal.imports.too-many-rows": [
    "Er staan meer dan 100.000 rijen in dit bestand. Verdeel het over meer bestanden.",
    "There are more than 100,000 rows in this file. Split it into several files.",
  ],
  "refusal.imports.too-many-columns": [
    "Er staan meer dan 200 kolommen in dit bestand.",
    "There are more than 200 columns in this file.",
  ],
  "refusal.imports.unpacks-too-large": [
    "Dit Excel-bestand is uitgepakt te groot.",
    "This Excel file is too large once it is unpacked.",
  ],
  "refusal.imports.no-family-name": [
    "Kies eerst welke kolom de achternaam is.",
    "First choose which column is the family name.",
  ],
  "refusal.imports.column-twice": [
    "Eén gegeven is bij twee kolommen gekozen. Kies er één.",
    "One field has been chosen for two columns. Choose one.",
  ],
  "refusal.imports.columns-wrong": [
    "Het aantal kolommen klopt niet met het bestand.",
    "The number of columns does not match the file.",
  ],
  "refusal.imports.bsn-not-kept": [
    "In dit bestand staat een kolom met het BSN, maar deze praktijk legt geen BSN vast. Laat de kolom weg.",
    "This file has a column with the BSN, but this practice does not record the BSN. Leave the column out.",
  ],
  "refusal.imports.insz-not-kept": [
    "In dit bestand staat een kolom met het INSZ, maar deze praktijk legt geen INSZ vast. Laat de kolom weg.",
    "This file has a column with the INSZ, but this practice does not record the INSZ. Leave the column out.",
  ],
  "refusal.imports.numbers-hidden": [
    "In dit bestand staat een kolom met BSN of INSZ, en jij mag die nummers niet van iedereen zien. Laat die kolom weg, of vraag iemand die de nummers mag zien om de import te doen.",
    "This file has a column with the BSN or INSZ, and you may not see everybody's. Leave that column out, or ask somebody who may see those numbers to do the import.",
  ],
  "refusal.imports.contact-hidden": [
    "In dit bestand staan kolommen met adressen, telefoonnummers of e-mailadressen, en jij mag die niet van iedereen zien. Laat die kolommen weg, of vraag iemand die ze mag zien om de import te doen.",
    "This file has columns with addresses, phone numbers or e-mail addresses, and you may not see everybody's. Leave those columns out, or ask somebody who may see them to do the import.",
  ],
  "refusal.imports.financial-hidden": [
    "In dit bestand staan kolommen over de verzekering, en jij mag die gegevens niet van iedereen zien. Laat die kolommen weg, of vraag iemand die ze mag zien om de import te doen.",
    "This file has columns about insurance, and you may not see everybody's. Leave those columns out, or ask somebody who may see them to do the import.",
  ],
  "refusal.imports.fields-hidden": [
    "In dit bestand staan kolommen met gegevens die jij niet van iedereen mag zien. Laat die kolommen weg, of vraag iemand die ze mag zien om de import te doen.",
    "This file has columns with data that you may not see for everybody. Leave those columns out, or ask somebody who may see them to do the import.",
  ],
  "refusal.imports.undo-hidden": [
    "Met deze import kwamen ook gegevens binnen die jij niet van iedereen mag zien. Vraag iemand die ze mag zien om de import terug te draaien. Er is niets veranderd.",
    "This import also brought in data that you may not see for everybody. Ask somebody who may see them to undo the import. Nothing was changed.",
  ],
  "refusal.imports.not-all-good": [
    "Niet alle rijen zijn goed, en je koos voor alles of niets. Er is niets ingelezen.",
    "Not all rows are good, and you chose all or nothing. Nothing was imported.",
  ],
  "refusal.imports.busy": [
    "Deze import is nog bezig. Wacht tot hij klaar is.",
    "This import is still running. Wait until it is done.",
  ],
  "refusal.imports.not-tried": [
    "Deze import kan nu niet worden uitgevoerd. Probeer hem eerst.",
    "This import cannot be run now. Try it first.",
  ],
  "refusal.imports.nothing-to-undo": [
    "Er valt aan deze import niets terug te draaien.",
    "There is nothing to undo in this import.",
  ],
  "refusal.imports.file-gone": [
    "Het bestand van deze import is al opgeruimd. Kies het opnieuw.",
    "The file of this import has already been removed. Upload it again.",
  ],
  "refusal.imports.family-name-missing": ["De achternaam ontbreekt.", "The family name is missing."],
  "refusal.imports.day-wrong": [
    "Dit is geen datum. Schrijf bijvoorbeeld 31-12-1985.",
    "This is not a date. Write for instance 31-12-1985.",
  ],
  "refusal.imports.day-none": ["Deze datum bestaat niet.", "This date does not exist."],
  "refusal.imports.day-century": [
    "Welke eeuw is dit? Schrijf het jaar met vier cijfers, zoals 31-12-1985.",
    "Which century is this? Write the year with four digits, such as 31-12-1985.",
  ],
  "refusal.imports.cell-error": [
    "Hier staat een fout van het rekenprogramma (zoals #N/B of #VERW!) in plaats van een waarde. Vul de waarde in.",
    "This is a spreadsheet error (such as #N/A or #REF!) instead of a value. Fill in the value.",
  ],
  "refusal.imports.letter-lost": [
    "In deze tekst is een letter verloren gegaan. Kies een andere tekencodering, of verbeter de tekst.",
    "A letter has been lost in this text. Choose another encoding, or correct the text.",
  ],
  "refusal.imports.number-broken": [
    "Een rekenprogramma heeft dit nummer afgekort (zoals 3,16E+10), en daarbij zijn cijfers verloren. Haal het uit het oude systeem opnieuw op, als tekst.",
    "A spreadsheet shortened this number (such as 3.16E+10) and digits were lost. Export it from the old system again, as text.",
  ],
  "refusal.imports.gender-wrong": [
    "Dit geslacht is niet bekend. Schrijf man, vrouw of onbekend.",
    "This gender is not known. Write male, female or unknown.",
  ],
  "refusal.imports.form-of-address-wrong": [
    "Deze aanhef is niet bekend. Schrijf dhr, mevr of neutraal.",
    "This form of address is not known. Write mr, mrs or neutral.",
  ],
  "refusal.imports.name-use-wrong": [
    "Dit naamgebruik is niet bekend. Schrijf E, P, V of N.",
    "This use of names is not known. Write E, P, V or N.",
  ],
  "refusal.imports.state-wrong": [
    "Deze status is niet bekend. Schrijf actief, inactief of overleden.",
    "This status is not known. Write active, inactive or deceased.",
  ],
  "refusal.imports.country-wrong": [
    "Dit land is niet bekend. Schrijf de naam of de code, zoals NL.",
    "This country is not known. Write its name or its code, such as NL.",
  ],
  "refusal.imports.language-wrong": [
    "Deze taal is niet bekend. Schrijf de naam of de code, zoals nl.",
    "This language is not known. Write its name or its code, such as nl.",
  ],
  "refusal.imports.email-wrong": ["Dit is geen e-mailadres.", "This is not an e-mail address."],
  "refusal.imports.uzovi-wrong": ["Een UZOVI-code heeft vier cijfers.", "A UZOVI code has four digits."],
  "refusal.imports.value-too-long": ["Deze tekst is te lang voor dit veld.", "This text is too long for this field."],
  "refusal.imports.value-wrong": ["Dit past niet bij dit veld.", "This does not fit this field."],
  "refusal.imports.row-too-long": [
    "Deze rij heeft meer kolommen dan de kopregel.",
    "This row has more columns than the heading row.",
  ],
})
