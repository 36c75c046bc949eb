/**
 * Invented pages as people paste them. Each line begins with what a curator would say of it: "T" the title, "A" the
 * article, or why it is left out. An empty line stays empty. Labelled before the finder was tried on them.
 */
export const pastedPages: Readonly<Record<string, { language: string; page: string }>> = {
  'a news site with everything around': {
    language: 'en',
    page: `
navigation| Skip to content
navigation| Home
navigation| World
navigation| Region
navigation| Sport
invitation to log in| Sign in
cookie notice| We use cookies to give you the best experience. Accept all cookies or manage your choices.
navigation| Home > Region > Floods
T| Flood barrier overtopped at Port Ellen
A| Mayor says 300 homes are under water
byline| By Anna Marsh
date of the page| Published 7 March 2031, 10:14
reading time| 4 min read
buttons for sharing| Share
buttons for sharing| Facebook Twitter WhatsApp
photo credit| Photo: Jonas Reed/Coast Pictures
A| At least 300 homes in Port Ellen were flooded on Friday after the barrier was overtopped, the mayor said.
advertisement| Advertisement
A| "We have 40 pumps and we need a hundred," Mayor Lena Ortiz told a briefing at the town hall.
link to another story| Read more: Council voted against a higher barrier
A| The ministry said two people were missing and that the army had sent 120 soldiers to the town.
section heading that states nothing| Help from the region
A| The region has received pumps from three neighbours, among them 12 heavy diesel ones, Coast Wire reported.
advertising for a newsletter| Sign up for our weekly newsletter and never miss a story
list of hashtags| Tags: floods, Port Ellen, barrier
comments box| Comments (2)
comments of readers| riverman
comments of readers| 2 hours ago
comments of readers| They knew about the barrier for ten years and did nothing at all about it.
comments of readers| anna_p
comments of readers| My street has 50 houses and every one of them is flooded.
heading of the related stories| More from Region
list of related stories| Bridge closed until Monday
list of related stories| Council to meet on the barrier
copyright notice| © 2031 River Post. All rights reserved.
navigation| About us
navigation| Contact
navigation| Privacy policy`,
  },
  'a title and paragraphs alone': {
    language: 'en',
    page: `
T| Three bridges closed as river rises
A| Three bridges over the Elm were closed on Saturday, the roads agency said.

A| It expects the water to rise by 40 centimetres by Sunday evening, and to fall after that.

A| "Nobody should cross," spokesman Ivo Brandt said.`,
  },
  'wire copy without a title, in printed lines': {
    language: 'en',
    page: `
A| PORT ELLEN, March 7, 2031 (Coast Wire) - At least 300 homes were
A| flooded on Friday after a barrier was overtopped, the mayor of the
A| town said, and about 1,200 people were taken to schools.

A| Two people are missing, according to the interior ministry, which
A| sent 120 soldiers and 14 boats to the region in the morning.

author's note| (Reporting by Anna Marsh; Editing by Jonas Reed)`,
  },
  'links to other stories in the middle': {
    language: 'en',
    page: `
T| Ministry counts 4,000 wounded since January
A| The ministry counted 4,000 wounded since January, it said in a statement on Tuesday, up from 3,200 a month ago.
A| A third of them have returned to their units, according to the statement, which gave no number for the dead.
heading of the related stories| Read also
list of related stories| Hospital train reaches the coast
list of related stories| Minister defends drafting of students
A| The opposition called the count incomplete and asked for the figures of each region, which the ministry keeps.
A| It said that the figures would be published by the end of the month.`,
  },
  'related stories with bodies and no dates': {
    language: 'en',
    page: `
T| Port strike ends after eleven days
A| The strike at the port ended on Thursday after eleven days, the union and the operator said in a joint statement.
A| About 2,300 dockers are to return on Friday. Some 70 ships were waiting off the coast, the operator said.
heading of the related stories| Related stories
story: Frost destroys a fifth of the apple harvest| Frost destroys a fifth of the apple harvest
story: Frost destroys a fifth of the apple harvest| Frost in April destroyed a fifth of the apple harvest in the valley, growers said on Wednesday.
story: Frost destroys a fifth of the apple harvest| The valley has some 900 growers, and most of them are not insured.
story: Court frees two editors on bail| Court frees two editors on bail
story: Court frees two editors on bail| A court freed two editors on bail on Monday after nine weeks in custody, their lawyers said.
advertising for an app or a channel| Download our free app`,
  },
  'a post of a channel': {
    language: 'en',
    page: `
mark of a forwarded message| Forwarded from Northern Watch
A| Two drones hit the fuel depot in Varn at about 4 a.m., residents write. The governor says that there are no victims.
A| Video: local chats
list of hashtags| #Varn #drones
advertising for an app or a channel| Follow us on Telegram
counter of views or readers| 12.4K views`,
  },
  'an e-mail that was passed on': {
    language: 'en',
    page: `
head or foot of the e-mail| ---------- Forwarded message ----------
head or foot of the e-mail| From: River Post Briefing <briefing@example.org>
date of the page| Date: Fri, 7 Mar 2031 07:02:11 +0000
head or foot of the e-mail| Subject: Your morning briefing
head or foot of the e-mail| To: desk@example.org
T| Barrier overtopped in the night
A| The barrier at Port Ellen was overtopped in the night, and 300 homes or more are flooded, according to the mayor.
A| The army sent 120 soldiers. The ministry expects the water to fall from Sunday.
head or foot of the e-mail| You are receiving this e-mail because you signed up for it.
head or foot of the e-mail| Unsubscribe`,
  },
  'a live blog': {
    language: 'en',
    page: `
T| Floods on the coast: what we know so far
time of an entry| 14:32
A| The mayor says that at least 300 homes are flooded, 50 more than an hour ago.
time of an entry| 13:10 GMT
A| Coast Wire reports that two bridges are closed and that a third will follow in the evening.
time of an entry| 12.45
A| The ministry denies that the barrier was damaged before the storm.`,
  },
  'an interview': {
    language: 'en',
    page: `
T| "We had forty pumps and needed a hundred"
byline| By Jonas Reed
A| Lena Ortiz has been the mayor of Port Ellen for six years. We met her at the town hall two days after the flood.
A| How many homes are flooded?
A| At least 300. Some streets we have not reached yet, so it may be more in the end.
A| And the pumps?
A| We had forty. We asked the region for sixty more, and until today eleven have arrived.`,
  },
  'a German page': {
    language: 'de',
    page: `
navigation| Zum Inhalt springen
navigation| Startseite
cookie notice| Wir verwenden Cookies, um unser Angebot zu verbessern. Cookies akzeptieren
T| Deich in Osterfleth überspült
byline| Von Anna Marsch
date of the page| Stand: 7. März 2031, 10:14 Uhr
photo credit| Foto: Jonas Ried/Küstenbild
A| In Osterfleth sind nach Angaben der Bürgermeisterin mindestens 300 Häuser überflutet, zwei Menschen werden vermisst.
advertisement| Anzeige
A| Das Land habe elf Pumpen geschickt, sagte ein Sprecher des Ministeriums am Freitag.
link to another story| Lesen Sie auch: Rat lehnte höheren Deich ab
A| Die Bundeswehr schickte rund 120 Soldaten in den Ort, wie die Küstenpresse berichtet.
buttons for sharing| Artikel teilen
comments box| Keine Kommentare
heading of the related stories| Mehr zum Thema
list of related stories| Brücken bleiben bis Montag gesperrt
navigation| Impressum
navigation| Datenschutz`,
  },
  'a French page': {
    language: 'fr',
    page: `
navigation| Aller au contenu
navigation| Accueil
T| La digue de Port-Hélène submergée
byline| Par Anne Marais
date of the page| Publié le 7 mars 2031 à 10h14
A| Au moins 300 maisons ont été inondées vendredi à Port-Hélène, a annoncé la maire lors d'un point de presse.
advertisement| Publicité
A| Deux personnes sont portées disparues, selon le ministère, qui a envoyé 120 soldats dans la ville.
link to another story| À lire aussi : Le conseil avait refusé une digue plus haute
A| « Il nous faut cent pompes », a-t-elle déclaré.
comments box| Laisser un commentaire
heading of the related stories| Sur le même sujet
list of related stories| Trois ponts fermés jusqu'à lundi`,
  },
  'a Spanish page': {
    language: 'es',
    page: `
navigation| Inicio
T| El agua supera el dique de Puerto Elena
byline| Por Ana Marín
date of the page| Actualizado el 7 de marzo de 2031
A| Al menos 300 casas quedaron inundadas el viernes en Puerto Elena, según informó la alcaldesa de la ciudad.
advertisement| Publicidad
A| El ministerio envió a unos 120 soldados y dijo que dos personas siguen desaparecidas en la zona.
heading of the related stories| Te puede interesar
list of related stories| Cerrados tres puentes hasta el lunes
copyright notice| Todos los derechos reservados`,
  },
  'a Ukrainian page': {
    language: 'uk',
    page: `
languages of the site| укр рус eng
navigation| Головна
T| У Порт-Олені вода перелилася через дамбу
date of the page| Опубліковано 7 березня 2031, 10:14
photo credit| Фото: Іван Петренко
A| У Порт-Олені в п'ятницю затопило щонайменше 300 будинків, повідомила міська голова Олена Марченко.
link to another story| Читайте також: Рада відмовилася від вищої дамби
A| Двоє людей зникли безвісти, заявили в міністерстві, яке відправило до міста близько 120 військових.
advertising for an app or a channel| Підписуйтесь на наш Telegram
list of hashtags| Теги: повінь, дамба
comments box| Залишити коментар`,
  },
  'a page in a language without a list of words': {
    language: 'pl',
    page: `
T| Wały w Porcie Elena przelane
A| Co najmniej 300 domów zostało zalanych w piątek w Porcie Elena, poinformowała burmistrz miasta na konferencji.
A| Dwie osoby są zaginione, podało ministerstwo, które wysłało do miasta około 120 żołnierzy.`,
  },
  'the headline repeated over a photo': {
    language: 'en',
    page: `
languages of the site| EN | UA | PL
navigation| News
T| Army sends 120 soldiers to flooded town
date of the page| 7 March 2031 10:14
the headline once more| Army sends 120 soldiers to flooded town
A| The army has sent 120 soldiers and 14 boats to Port Ellen, where 300 homes are under water.
A| It will stay for a week, the ministry said on Friday in a statement to the press.`,
  },
  'a link in the middle whose headline is of the same story': {
    language: 'en',
    page: `
T| Barrier at Port Ellen overtopped
A| At least 300 homes were flooded on Friday after the barrier was overtopped, the mayor said at a briefing in town.
A| Two people were missing, according to the ministry, which had sent 120 soldiers to the region by the evening.
heading of the related stories| Read more
list of related stories| Mayor asks region for sixty more pumps
A| The mayor asked the region for sixty pumps more, of which eleven have arrived, her office said on Saturday.`,
  },
  'a post of short lines alone': {
    language: 'en',
    page: `
A| Drones over Varn
A| Fuel depot on fire
A| No victims`,
  },
  'a related story with a heading in its middle': {
    language: 'en',
    page: `
T| Barrier at Port Ellen overtopped
A| At least 300 homes were flooded on Friday after the barrier was overtopped, the mayor said at a briefing in town.
heading of the related stories| Related articles
story: Court frees two editors on bail| Newsbox
story: Court frees two editors on bail| 14 minutes ago
story: Court frees two editors on bail| Court frees two editors on bail
story: Court frees two editors on bail| A court freed two editors on bail on Monday after nine weeks in custody, their lawyers said.
story: Court frees two editors on bail| Lawyers ask for a quick trial
story: Court frees two editors on bail| The lawyers asked the court for a trial before the summer, which the prosecutor refused.`,
  },
};
