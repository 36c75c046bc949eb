/** Invented pages that nobody looked at while the finder was built: labelled first, tried once. As in `pasted.ts`. */
export const keptPages: Readonly<Record<string, { language: string; page: string }>> = {
  'a tabloid with cards that say when they were posted': {
    language: 'en',
    page: `
navigation| News
navigation| Showbiz
T| 'WE LOST EVERYTHING': Port Ellen families on the night the barrier failed
byline| By ANNA MARSH, Senior Reporter
date of the page| Updated: 18:20, 8 Mar 2031
comments box| 214 comments
A| A mother of three has told how water filled her kitchen in four minutes after the Port Ellen barrier failed.
photo credit| Image: Jonas Reed
A| More than 300 homes were wrecked, the town's mayor said, and a source at the ministry put the bill at £40million.
advertisement| ADVERTISEMENT
section heading that states nothing| NIGHT OF TERROR
A| Two pensioners are still missing, police said last night.
heading of the related stories| Most read
story: Cat rescued from roof after six days in the flood| 2 hours ago
story: Cat rescued from roof after six days in the flood| Cat rescued from roof after six days in the flood
story: Cat rescued from roof after six days in the flood| A cat called Biscuit was rescued from a roof in Port Ellen yesterday, six days after the flood.
story: Lotto winner gives away half of his fortune| 3 hours ago
story: Lotto winner gives away half of his fortune| Lotto winner gives away half of his fortune
story: Lotto winner gives away half of his fortune| A man who won two million in the lottery has given half of it to his old school.`,
  },
  'an agency report on another site': {
    language: 'en',
    page: `
navigation| Menu
T| Dockers return after eleven days
date of the page| March 13, 2031
A| PORT ELLEN (AP) — Some 2,300 dockers returned to work Thursday after a strike of eleven days, union officials said.
A| The operator said that 70 ships were waiting off the coast and that it would take three weeks to unload them.
A| “We got most of what we asked for,” union leader Carl Winter told reporters.
copyright notice| Copyright 2031 The Associated Press. All rights reserved. This material may not be published.`,
  },
  'a ministry statement': {
    language: 'en',
    page: `
languages of the site| English Deutsch
navigation| Home > Newsroom > Statements
T| Statement on the flooding in Port Ellen
date of the page| 7 March 2031
A| As of noon, the Ministry of the Interior has sent 120 soldiers, 14 boats and 12 heavy pumps to Port Ellen.
A| The Ministry confirms that two persons are missing. It has no information on deaths.
A| Press office, tel. 555 0100
buttons for sharing| Print`,
  },
  'the text of a PDF': {
    language: 'en',
    page: `
T| Losses of the northern brigades
A| This paper counts the vehicles that the northern brigades lost
A| between January and March. It rests on 412 photographs and on
A| the lists of two hospitals. At least 64 tanks were lost, and
A| between 120 and 150 other vehicles.

A| The count is a floor, not an estimate: what nobody photographed
A| is not in it. The ministry has given no number of its own, and
A| did not answer our questions.`,
  },
  'a list of facts': {
    language: 'en',
    page: `
T| What was sent to the region so far
A| The ministry published a list on Friday of what it has sent to the flooded region since Tuesday morning:
A| - 12 heavy pumps
A| - 28 light pumps
A| - 14 boats
A| - 120 soldiers
A| Another 60 pumps were promised by neighbours, it said, and none of them had arrived by Friday.`,
  },
  'a newsletter sign-up inside a paragraph': {
    language: 'en',
    page: `
T| Varn depot burns for a second day
A| The fuel depot in Varn burned for a second day on Sunday, the governor said, after two drones hit it on Saturday.
advertising for a newsletter| Subscribe to our daily newsletter
A| About 4,000 tonnes of diesel were lost, according to the depot's owner, who spoke to Northern Watch.
A| Editor's note: an earlier version of this article gave the wrong number of drones.
author's note| Anna Marsh is a reporter for River Post who covers energy.
navigation| Back to top`,
  },
  'a Korean page': {
    language: 'ko',
    page: `
T| 포트엘렌 제방 넘쳐 주택 300채 침수
A| 포트엘렌 시장은 금요일 제방이 넘쳐 최소 300채의 주택이 침수됐다고 밝혔다.
A| 내무부는 두 명이 실종됐으며 군인 120명을 현지에 보냈다고 발표했다.`,
  },
  'a Ukrainian news feed': {
    language: 'uk',
    page: `
navigation| Новини
T| Генштаб назвав втрати північного угруповання за тиждень
date of the page| 8 березня 2031, 09:15
A| За тиждень північне угруповання втратило 64 танки та щонайменше 120 одиниць іншої техніки, повідомив Генштаб.
A| За словами речника, дві бригади втратили боєздатність, а третю відвели на відновлення.
heading of the related stories| Читайте також:
list of related stories| У Варні другу добу горить нафтобаза
list of related stories| Рада ухвалила бюджет на оборону
A| Міністерство оборони цих даних не коментувало, а в угрупованні втрати заперечують.
advertising for an app or a channel| Підписуйтесь на наш канал у Telegram
copyright notice| Усі права захищені.`,
  },
  'a German article with an e-paper offer': {
    language: 'de',
    page: `
navigation| Menü
T| Hafenstreik nach elf Tagen beendet
date of the page| 13.03.2031, 18:05 Uhr
reading time| Lesedauer: 2 Min.
A| Rund 2300 Hafenarbeiter kehren am Freitag an die Arbeit zurück, teilten Gewerkschaft und Betreiber gemeinsam mit.
advertising for a subscription| Jetzt abonnieren
A| Etwa 70 Schiffe warten nach Angaben des Betreibers vor der Küste, das Entladen werde drei Wochen dauern.
photo credit| Bild: Jonas Ried
heading of the related stories| Das könnte Sie auch interessieren
list of related stories| Frost zerstört ein Fünftel der Apfelernte`,
  },
  'a French live page': {
    language: 'fr',
    page: `
T| Inondations : ce que l'on sait
time of an entry| 14:32
A| La maire annonce qu'au moins 300 maisons sont inondées, soit 50 de plus qu'il y a une heure.
time of an entry| 13:10
A| Selon Coast Wire, deux ponts sont fermés et un troisième le sera dans la soirée.
buttons for sharing| Partager
advertising for an app or a channel| Suivez-nous sur WhatsApp`,
  },
  'a Spanish article with a sidebar': {
    language: 'es',
    page: `
navigation| Portada
T| Termina la huelga del puerto tras once días
byline| Por Ana Marín
A| Unos 2.300 estibadores volverán el viernes al trabajo, anunciaron el sindicato y la empresa en un comunicado.
link to another story| Lee también: La helada destruye una quinta parte de la cosecha
A| La empresa dijo que unos 70 barcos esperan frente a la costa y que la descarga durará tres semanas.
heading of the related stories| Lo más leído
list of related stories| Cerrados tres puentes hasta el lunes
list of related stories| Liberan a dos editores`,
  },
  'an English page of a bilingual site': {
    language: 'en',
    page: `
navigation| News
navigation| Opinion
navigation| Donate
T| Northern group lost 64 tanks in a week, General Staff says
byline| by Olena Marchenko
date of the page| March 8, 2031 9:15 am
photo credit| Photo: Ivan Petrenko / Northern Watch
A| The northern group lost 64 tanks and at least 120 other vehicles in a week, the General Staff reported on March 8.
A| Two of its brigades have lost combat readiness, and a third was withdrawn, a spokesman told Northern Watch.
advertising for a newsletter| Sign up for our newsletter
advertisement| Sponsored
A| Northern Watch could not verify the figures. The group denies any losses of that size.
heading of the related stories| Most popular
list of related stories| Fuel depot burns for a second day
list of related stories| Parliament passes budget
author's note| Olena Marchenko is a reporter at Northern Watch.`,
  },
  'a broadcaster with captions': {
    language: 'en',
    page: `
T| Port Ellen: What went wrong at the barrier?
date of the page| 9 March 2031
buttons for sharing| Share
buttons for sharing| Save
byline| Anna Marsh
A| The gates of the Port Ellen barrier were closed 40 minutes too late, according to a log that was seen by Coast Wire.
photo credit| Image source, Getty Images
A| Image caption, The barrier on the morning after the flood
A| At least 300 homes were flooded. The water board says that its staff followed the rules.
link to another story| Watch: The night the barrier failed
A| An inquiry is to report within six weeks, the minister told parliament.`,
  },
  'a German agency report with a dateline': {
    language: 'de',
    page: `
T| Innenministerium: Zwei Menschen nach Deichbruch vermisst
date of the page| 07.03.2031 - 18:05 Uhr
A| Osterfleth (KPA) - Nach dem Überlaufen des Deichs in Osterfleth werden zwei Menschen vermisst, teilte das Ministerium mit.
A| Mindestens 300 Häuser seien überflutet. Elf Pumpen sind im Einsatz, sechzig weitere wurden angefordert.
buttons for sharing| Link kopieren
list of hashtags| Schlagwörter: Hochwasser, Osterfleth
copyright notice| © 2031 Küstenpresse`,
  },
  'a French article with an inset': {
    language: 'fr',
    page: `
navigation| Accueil
T| Fin de la grève au port après onze jours
date of the page| Publié le 13 mars 2031 à 18h05, mis à jour le 14 mars 2031 à 09h12
A| Quelque 2 300 dockers reprennent le travail vendredi, ont annoncé le syndicat et l'exploitant dans un communiqué.
heading of the related stories| Lire aussi
list of related stories| Le gel détruit un cinquième de la récolte de pommes
A| Environ 70 navires attendent au large, selon l'exploitant, qui prévoit trois semaines pour les décharger.
invitation to log in| Se connecter
copyright notice| Tous droits réservés`,
  },
};
