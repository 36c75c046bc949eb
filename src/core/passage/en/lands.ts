import type { PassageLexicon } from '../passage-lexicon.ts';
import { list } from './list.ts';

/** Names of lands and peoples that follow no rule, by the land that they stand for. */
const names: Readonly<Record<string, string>> = {
  'another war': 'korean war, vietnam war, world war, gulf war, iraq war, civil war, cold war',
  'united states': 'us, u.s, usa, american, america, washington',
  'united kingdom': 'uk, u.k, british, britain, london, english, scottish',
  'north korea': 'the north, dprk, nk, pyongyang, nork, kim, nkorean',
  'south korea': 'the south, the south korea, the south korean, rok, seoul, sk, skorean',
  russia: 'moscow, kremlin, russian, putin, soviet, ussr',
  ukraine: 'ukr, kyiv, kiev, ukrainian',
  france: 'french, paris',
  germany: 'german, berlin',
  netherlands: 'dutch',
  china: 'chinese, beijing',
  taiwan: 'taiwanese',
  japan: 'tokyo, japanese',
  poland: 'polish, pole, warsaw',
  greece: 'greek',
  turkey: 'turkish, turk, ankara',
  denmark: 'danish',
  sweden: 'swedish',
  finland: 'finnish',
  norway: 'norwegian',
  spain: 'spanish',
  switzerland: 'swiss',
  ireland: 'irish',
  thailand: 'thai',
  afghanistan: 'afghan, kabul, taliban',
  iran: 'tehran',
  israel: 'israeli, idf',
  palestine: 'gaza, gazan, palestinian, hamas',
  lebanon: 'hezbollah',
  yemen: 'houthi',
  syria: 'damascus, assad',
  iraq: 'baghdad, peshmerga',
  kurdistan: 'kurdish',
  sudan: 'khartoum, rsf',
  belarus: 'minsk',
  czechia: 'czech',
  nato: 'nato',
  'european union': 'eu',
  chechnya: 'chechnya, chechen',
  wagner: 'wagner',
  'myanmar (burma)': 'myanmar',
  congo: 'congolese, drc, m23',
  vietnam: 'vietcong, hanoi',
  india: 'delhi',
  pakistan: 'islamabad',
  philippines: 'filipino',
};

export const lands = {
  nations: Object.fromEntries(
    Object.entries(names).flatMap(([nation, words]) => list(words).map((word): [string, string] => [word, nation])),
  ),
  ambiguousNations: new Set(
    list(`
    us, turkey, chad, jordan, georgia, pole, english, polish, kim, eu, mali, the north, the south, oman, guinea,
    niger, china, japan, wagner, paris, assad, turk, thai, irish, swiss
  `),
  ),
  peopleEndings: ['', 's', 'n', 'ns', 'an', 'ans', 'ian', 'ians', 'i', 'is', 'ese', 'ish', 'er', 'ers'],
} satisfies Partial<PassageLexicon>;
