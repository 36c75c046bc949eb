import { isEnglish, languageOf } from '../text/language.ts';
import { lacksMultipliers, multiplierWords } from './multiplier-words.ts';
import type { NumberInText } from './number-in-text.ts';

/** Beginnings and ends of number words above twelve, by language. English and Chinese number words are read. */
const stems: Readonly<Record<string, RegExp>> = {
  ar: /مئ[ةا]|مائ[ةت]|مئات|مئتا|عشر|ثلاثون|ثلاثين|أربعون|أربعين|خمسون|خمسين|ستون|ستين|سبعين|ثمانين|تسعين/u,
  cs: /(?<!\p{L})st[oaě](?!\p{L})|set(?!\p{L})|dvacet|desát|náct/u,
  da: /hundred|tyve|tredive|fyrre|tres(?!\p{L})|firs(?!\p{L})|tten(?!\p{L})/u,
  de: /hundert|zehn|zwanzig|drei(?:ß|ss)ig|vierzig|fünfzig|fuenfzig|sechzig|siebzig|achtzig|neunzig|dutzend/u,
  el: /εκατ|κόσι|κόσια|είκοσι|ριάντα|ήντα|δεκα/u,
  es: /ciento|(?<!\p{L})cien(?!\p{L})|quinient|veint|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|docena|decena/u,
  fa: /صد|بیست|سی(?!\p{L})|چهل|پنجاه|شصت|هفتاد|هشتاد|نود/u,
  fi: /sata|kymmen|toista/u,
  fr: /(?<!\p{L})cents?(?!\p{L})|vingt|trente|quarante|cinquante|soixante|douzaine|centaine|dizaine|quinze|seize/u,
  he: /מאה|מאות|מאתיים|עשרים|שלושים|ארבעים|חמישים/u,
  hi: /सौ|बीस|तीस|चालीस|पचास|दर्जन/u,
  hu: /száz|húsz|harminc|negyven|ötven|hatvan|hetven|nyolcvan|kilencven/u,
  id: /ratus|puluh|belas/u,
  it: /cento|venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta|centinai|decin/u,
  ja: /[数何][十百千万]/u,
  ko: /[이삼사오육칠팔구수]?[백천만](?:\s?\p{L}|$)/u,
  nl: /honderd|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|dozijn/u,
  no: /hundre|tjue|tretti|førti|femti|seksti|sytti|åtti|nitti/u,
  pl: /(?<!\p{L})sto(?!\p{L})|dwieście|stu(?!\p{L})|sta(?!\p{L})|set(?!\p{L})|dzieścia|dzieści|dziesiąt|naście/u,
  pt: /cento|(?<!\p{L})cem(?!\p{L})|quinhent|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa|dezena/u,
  ru: /(?<!\p{L})ст[оа](?!\p{L})|сот(?!\p{L})|сотн|двести|двухсот|триста|четыреста|дцат|десят|сорок|девяност/u,
  sv: /hundra|tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio/u,
  th: /ร้อย|สิบ|พัน/u,
  tr: /yüz|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan/u,
  uk: /(?<!\p{L})ст[оа](?!\p{L})|сот(?!\p{L})|сотн|двісті|триста|чотириста|дцят|десят|сорок|девяност|дев['’]яност/u,
  vi: /trăm|mươi/u,
  zh: /[数几多上成][十百千万萬]/u,
};
const sameStems: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', be: 'ru', sk: 'cs', ms: 'id' };

/**
 * True where a text of another language holds a number word that is not read: "dreihundert", "три тысячи". What its
 * digits say is then no proof against a figure.
 */
export function holdsUnreadNumber(text: string, numbers: readonly NumberInText[], language: string): boolean {
  if (isEnglish(language)) return false;
  const base = languageOf(language);
  let lower = text.toLowerCase();
  for (const { start, end } of numbers) lower = `${lower.slice(0, start)}${'—'.repeat(end - start)}${lower.slice(end)}`;
  const own = sameStems[base] ?? base;
  if (Object.hasOwn(stems, own) && stems[own]?.test(lower) === true) return true;
  const multipliers = Object.keys(multiplierWords(language));
  const words = new Set(lower.match(/[\p{L}\p{M}]+/gu));
  return multipliers.some((one) => words.has(one) || (one.length > 4 && lower.includes(one)));
}

/**
 * True where the word after a number may multiply it, and a figure is larger: in a language whose words are not known,
 * or as another form of a word that is.
 */
export function mayBeMore(number: NumberInText, text: string, language: string, figures: readonly number[]): boolean {
  const [value] = number.values;
  const next = /^[\s-]*([\p{L}\p{M}]{2,})/u.exec(text.slice(number.end).toLowerCase())?.[1];
  if (next === undefined || value === undefined || isEnglish(language)) return false;
  if (!figures.some((figure) => figure > value)) return false;
  if (lacksMultipliers(language)) return true;
  return Object.keys(multiplierWords(language)).some((word) => {
    return word.length > 3 && next.startsWith(word.slice(0, Math.max(4, word.length - 2)));
  });
}
