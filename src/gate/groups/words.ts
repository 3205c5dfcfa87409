import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "permission.groups.read": [
    "Zien welke groepen er zijn en wat ze mogen.",
    "See which groups there are and what they may do.",
  ],
  "permission.groups.manage": [
    "Groepen maken, rechten geven en intrekken, en bepalen wie in welke groep zit.",
    "Make groups, give and withdraw rights, and decide who is in which group.",
  ],
  "permission.groups.manage.why": [
    "Wie dit mag, kan zichzelf en anderen elk recht geven.",
    "Whoever may do this can give themselves and others any right.",
  ],
  "groups.reach.practice": ["{what}", "{what}"],
  "groups.reach.all": ["{what} (van iedereen)", "{what} (for everybody)"],
  "groups.reach.team": [
    "{what}, bij {persons} met een dossier bij hun team",
    "{what}, for {persons} with a dossier in their team",
  ],
  "groups.reach.own": ["{what}, bij {persons} die zij zelf behandelen", "{what}, for {persons} they treat themselves"],
  "groups.profile.own": [
    "Mensen in deze groep kunnen, bij {persons} die zij zelf behandelen:",
    "For {persons} they treat themselves, people in this group can:",
  ],
  "groups.profile.team": [
    "Mensen in deze groep kunnen, bij {persons} met een dossier bij hun team:",
    "For {persons} with a dossier in their team, people in this group can:",
  ],
  "groups.profile.all": ["Mensen in deze groep kunnen, bij iedereen:", "For everybody, people in this group can:"],
  "groups.profile.practice": ["Mensen in deze groep kunnen:", "People in this group can:"],
  "groups.profile.cannot": ["Mensen in deze groep kunnen niet:", "People in this group cannot:"],
  "groups.profile.nothing": ["Mensen in deze groep kunnen nog niets.", "People in this group cannot do anything yet."],
  "groups.warning.raised": [
    "Let op: deze groep kan hierna {what}. {why}",
    "Take care: after this the group can {what}. {why}",
  ],
  "groups.warning.high": [
    "Hoog risico: deze groep kan hierna {what}. {why} Geef alleen wie dit voor het werk nodig heeft, en schrijf op waarom.",
    "High risk: after this the group can {what}. {why} Only give it to people who need it for their work, and write down why.",
  ],
  "groups.template.front-desk": ["Balie", "Front desk"],
  "groups.template.therapist": ["Behandelaar", "Therapist"],
  "groups.template.team-lead": ["Teamleider", "Team lead"],
  "groups.template.privacy-officer": ["Privacyfunctionaris", "Privacy officer"],
  "refusal.groups.permission-unknown": ["Dit recht bestaat niet.", "There is no such right."],
  "refusal.groups.name-taken": [
    "Er is al een groep met deze naam. Kies een andere naam.",
    "There is already a group with this name. Choose another name.",
  ],
  "refusal.groups.has-members": [
    "In deze groep zitten nog mensen. Haal hen eerst uit de groep.",
    "There are still people in this group. Take them out first.",
  ],
  "refusal.groups.reason-needed": [
    "Dit geeft een recht met een hoog risico. Schrijf op waarom dat nodig is.",
    "This gives a high-risk right. Write down why it is needed.",
  ],
  "refusal.groups.give-not-allowed": [
    "Met deze groep krijgt iemand rechten die je zelf niet hebt. Vraag een collega die groepen beheert om dit te doen.",
    "This group gives rights that you do not have yourself. Ask a colleague who manages groups to do this.",
  ],
  "refusal.groups.give-not-oneself": [
    "Je kunt jezelf niet in een groep zetten. Vraag een collega die groepen beheert.",
    "You cannot put yourself in a group. Ask a colleague who manages groups.",
  ],
  "groups.warning.member-raised": [
    "Let op: wie in deze groep komt, kan {what}. {why}",
    "Take care: whoever joins this group can {what}. {why}",
  ],
  "groups.warning.member-high": [
    "Hoog risico: wie in deze groep komt, kan {what}. {why} Geef de groep alleen aan wie dit voor het werk nodig heeft, en schrijf op waarom.",
    "High risk: whoever joins this group can {what}. {why} Only put people in this group who need it for their work, and write down why.",
  ],
  "mail.groups.given.subject": [
    "Iemand kreeg een groep met hoog risico: {practice}",
    "Somebody was put in a high-risk group: {practice}",
  ],
  "mail.groups.given.text": [
    "Hallo {name},\n\n{by} heeft {colleague} bij {practice} in de groep {group} gezet. Met deze groep kan {colleague} iets doen waaraan een hoog risico zit. Waarom dat nodig was, staat in de geschiedenis van de groep.\n\nKlopt dit niet? Haal {colleague} dan uit de groep en vraag {by} ernaar.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nAt {practice}, {by} put {colleague} in the group {group}. In this group {colleague} can do something that carries a high risk. Why that was needed is in the history of the group.\n\nIsn't this right? Then take {colleague} out of the group and ask {by} about it.\n\nHoeder, for {practice}\n",
  ],
  "mail.groups.granted.subject": [
    "Een groep kreeg rechten met hoog risico: {practice}",
    "A group was given high-risk rights: {practice}",
  ],
  "mail.groups.granted.text": [
    "Hallo {name},\n\n{by} heeft de groep {group} bij {practice} rechten gegeven waaraan een hoog risico zit. Welke rechten dat zijn, en waarom de groep ze nodig heeft, staat in de geschiedenis van de groep.\n\nKlopt dit niet? Trek de rechten dan in en vraag {by} ernaar.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\n{by} gave the group {group} at {practice} rights that carry a high risk. Which rights those are, and why the group needs them, is in the history of the group.\n\nIsn't this right? Then withdraw the rights and ask {by} about it.\n\nHoeder, for {practice}\n",
  ],
  "audit.event.groups.made": ["heeft een groep gemaakt", "made a group"],
  "audit.event.groups.renamed": ["heeft een groep hernoemd", "renamed a group"],
  "audit.event.groups.removed": ["heeft een groep verwijderd", "removed a group"],
  "audit.event.groups.granted": ["heeft een groep rechten gegeven", "gave rights to a group"],
  "audit.event.groups.withdrawn": ["heeft rechten van een groep ingetrokken", "withdrew rights from a group"],
  "audit.event.groups.member-added": ["heeft iemand in een groep gezet", "put somebody in a group"],
  "audit.event.groups.member-removed": ["heeft iemand uit een groep gehaald", "took somebody out of a group"],
  "leaving.table.group-change": ["Wat er in groepen is gewijzigd", "What was changed in groups"],
  "leaving.column.group-id": ["groep (nummer van de rij in group.csv)", "group (id of the row in group.csv)"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
