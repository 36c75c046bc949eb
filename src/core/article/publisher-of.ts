import { advertisedOutlet } from './advertised-outlet.ts';
import type { NamedBy } from './described-document.ts';
import type { DocumentParts } from './document-parts.ts';

const name = "(\\p{Lu}[\\p{L}\\p{N}&.'’ -]{1,40}?)";
/** A site names itself where it speaks of what it has. */
const ownForms = [
  new RegExp(`^Explore what ${name} AI can do\\b`, 'u'),
  new RegExp(
    `^(?:©|\\(c\\)|Copyright)(?: ©)?(?: \\d{4}(?:[–-]\\d{4})?)?,? ${name}(?:[.,|]| All rights reserved|$)`,
    'iu',
  ),
];
/** Their copyright notices are copied along with their articles. */
const agencies =
  /^(?:the )?(?:associated press|ap|afp|agence france-presse|reuters|thomson reuters|dpa|efe|yonhap|ukrinform|tass|kyodo|xinhua|pa media)$/iu;
/** An article that says where it stood first. */
const firstForms = [
  new RegExp(
    `\\b(?:first|originally) (?:published|appeared) (?:by|in|on|at|with) ${name}(?=[.,;)]|$| (?:and|on|under|with)\\b)`,
    'u',
  ),
  new RegExp(
    `\\b(?:[Rr]epublished|[Rr]eprinted)(?: with permission)? from ${name}(?=[.,;)]|$| (?:and|on|under|with)\\b)`,
    'u',
  ),
  new RegExp(`\\b[Zz]uerst (?:erschienen|veröffentlicht) (?:bei|in|im|auf) ${name}(?=[.,;)]|$)`, 'u'),
  new RegExp(`\\b(?:publié|paru) (?:initialement |d['’]abord )?(?:par|dans|sur) ${name}(?=[.,;)]|$)`, 'u'),
  new RegExp(`\\b[Pp]ublicado (?:originalmente|por primera vez) (?:en|por) ${name}(?=[.,;)]|$)`, 'u'),
  new RegExp(`(?:^|\\s)[Вв]перше опубліковано (?:на|в|у) ${name}(?=[.,;)]|$)`, 'u'),
  new RegExp(
    `^(?:Forwarded from|Переслано з|Переслано из|Weitergeleitet von|Transféré de|Reenviado de):? ${name}$`,
    'u',
  ),
];
/** "SEOUL, March 4 (Yonhap) --": the agency whose report it is. */
const dateline =
  /^\p{Lu}[\p{L}.,' -]{1,40}(?:, [\p{L}.]{3,10} \d{1,2}(?:, \d{4})?)? ?\((\p{Lu}[\p{L} .-]{1,30})\) ?[-–—]/u;
const mostWords = 15;

/** Who published a document, by the words with which the page names itself; or null. */
export function publisherOf({ furniture }: DocumentParts): NamedBy | null {
  for (const form of ownForms)
    for (const { line } of furniture) {
      const found = form.exec(line)?.[1]?.trim();
      if (found !== undefined && !agencies.test(found)) return { name: found, basis: saying(line) };
    }
  return null;
}

/** Whose article a document is, by its own words: where it stood first, its agency, or the outlet it advertises. */
export function copiedFrom({ article, furniture }: DocumentParts): NamedBy | null {
  const lines = [...article.slice(0, 2), ...article.slice(-3), ...furniture.map(({ line }) => line)];
  for (const form of firstForms)
    for (const line of lines) {
      const found = form.exec(line);
      if (found?.[1] !== undefined) return { name: found[1].trim(), basis: saying(found[0]) };
    }
  const agency = dateline.exec(article[0] ?? '');
  if (agency?.[1] !== undefined) return { name: agency[1], basis: `it begins "${agency[0].trim()}"` };
  for (const { line } of furniture) {
    const outlet = advertisedOutlet(line);
    if (outlet !== null) return { name: outlet.name, basis: `its own advertising says "${outlet.words}"` };
    const owner = ownForms[1]?.exec(line)?.[1]?.trim();
    if (owner !== undefined && agencies.test(owner)) return { name: owner, basis: saying(line) };
  }
  return null;
}

function saying(line: string): string {
  return `the page says "${line.split(/\s+/u).slice(0, mostWords).join(' ')}"`;
}
