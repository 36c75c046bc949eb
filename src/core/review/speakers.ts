import type { ActorRecord, actorKinds } from '../dossier/actor.ts';
import { Id } from '../dossier/id.ts';
import { fold } from '../text/fold.ts';

export type ActorKind = (typeof actorKinds)[number];
/** The names by which actors are known: those of the dossier, and those who are about to be added. */
export type KnownActors = ReadonlyMap<string, Pick<ActorRecord, 'name' | 'aliases' | 'kind'>>;

/** What a new speaker may be: an actor of its own, or another name of one who is known. */
export type SpeakerProposal =
  | { kind: 'actor'; id: string; name: string; is: ActorKind }
  | { kind: 'alias'; of: string; name: string };

/**
 * The actor that a name or an id means; null where nobody has it, or two have. An article before the name and a
 * possessive ending do not matter.
 */
export function actorNamed(text: string, actors: KnownActors): string | null {
  if (actors.has(text)) return text;
  const wanted = bareName(text);
  const found = [...actors].filter(([, { name, aliases }]) =>
    [name, ...aliases].some((known) => bareName(known) === wanted),
  );
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

/**
 * What a speaker whom nobody knows may be, for a person to look at. Its kind is guessed from its words. It may be
 * another name only where it is a last name alone, with a title or without: "Bob Sample" is never taken for another
 * Sample.
 */
export function proposeSpeaker(name: string, actors: KnownActors): SpeakerProposal {
  const plain = withoutArticle(name);
  const is = kindGuessed(plain);
  const last = fold(plain.replace(titles, ''));
  const known = /\s/u.test(last) ? [] : [...actors].filter(([, actor]) => hasLastName(actor, last));
  if (is === 'person' && known.length === 1 && known[0] !== undefined)
    return { kind: 'alias', of: known[0][0], name: plain };
  return { kind: 'actor', id: freeId(plain, (id) => actors.has(id)), name: fullName(name, is), is };
}

/** A description keeps its article, as it stands in a sentence: "the mayor". A class of people is no name. */
function fullName(name: string, is: ActorKind): string {
  if (is === 'anonymous' && !/\s/u.test(name)) return name.toLowerCase();
  const described = /^(the|an?)\s+\p{Ll}/iu.test(name) && !/^\S+\s+\p{Lu}/u.test(name);
  return described ? name.charAt(0).toLowerCase() + name.slice(1) : withoutArticle(name);
}

/** Whether it is a person of several names, of which this is the last. */
function hasLastName({ name, aliases, kind }: Pick<ActorRecord, 'name' | 'aliases' | 'kind'>, last: string): boolean {
  const isName = (known: string) => /^(?:\p{Lu}\S*\s+)+\p{Lu}\S*$/u.test(known);
  return (
    kind === 'person' && [name, ...aliases].some((known) => isName(known) && fold(known).split(/\s+/u).at(-1) === last)
  );
}

const titles =
  /^(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Sir|Lord|Lady|Herr|Frau|General|Colonel|Major|Captain|Lieutenant|Admiral|President|Minister|Mayor|Governor|Professor|Doctor|Judge|King|Queen|Prince|Princess)\.?\s+)+/u;
const anonymousWord =
  /\b(officials?|sources?|witness(es)?|residents?|diplomats?|experts?|analysts?|people|reports|soldiers|locals|authorities|insiders?|observers)\b/iu;
const agencyWord =
  /\b(Reuters|AFP|Agence France-Presse|Associated Press|AP|Yonhap|Interfax|TASS|Xinhua|Kyodo|dpa|ANSA|EFE|Ukrinform|Anadolu|Wire|News Agency|Press Agency|Newswire|Bloomberg)\b/u;
const outletWord =
  /\b(Times|Post|Herald|Journal|Telegraph|Guardian|Tribune|Gazette|Daily\w*|Independent|Chronicle|Observer|News|TV|Radio|BBC|CNN|NBC|CBS|Sky|Zone|Le Monde|El País|Spiegel|Courier|Mirror|Mail|Echo|Bulletin|Dispatch)\b/u;
const officeWord =
  /\b(ministry|minister's office|office|department|army|staff|forces?|police|government|council|commission|committee|agency|bureau|service|directorate|hospital|court|parliament|university|institute|company|union|party|NATO|UN|United Nations|EU|embassy|command|navy|guard|brigade|administration|authority|centre|center|board|Red Cross|Red Crescent|Kremlin|Pentagon|White House|Ministerium|ministère|ministerio)\b/iu;
const personWord =
  /\b(spokesman|spokeswoman|spokesperson|minister|president|mayor|chief|commander|governor|general|director|head|chair\w*|secretary|captain|colonel|doctor|professor)\b/iu;

/** What kind of actor a name seems to be. A guess, which is shown and can be changed. */
export function kindGuessed(name: string): ActorKind {
  if (anonymousWord.test(name)) return 'anonymous';
  if (agencyWord.test(name)) return 'agency';
  if (outletWord.test(name)) return 'outlet';
  // "the ministry's spokesman" is a person: the last such word decides
  const endsAsPerson = personWord.exec(name.split(/['’]s\s/u).at(-1) ?? '') !== null;
  if (endsAsPerson && !/\boffice\b/iu.test(name)) return 'person';
  return officeWord.test(name) ? 'office' : 'person';
}

/** A name without the article before it: "the mayor" as "mayor". */
export function withoutArticle(name: string): string {
  return name.replace(/^(?:the|a|an)\s+/iu, '').trim();
}

function bareName(name: string): string {
  return fold(withoutArticle(name))
    .replaceAll(/['’]s?(?=\s|$)/gu, '')
    .replaceAll(/\s+/gu, ' ');
}

const mostCharacters = 48;

/** An id made of words, which nothing has yet. */
export function freeId(words: string, isTaken: (id: string) => boolean): string {
  const parts = fold(words)
    .replaceAll(/['’]s?(?=\s|$)/gu, '')
    .match(/[a-z0-9]+/g) ?? ['actor'];
  let base = '';
  for (const part of parts)
    if (`${base}-${part}`.length <= mostCharacters - 4) base = base === '' ? part : `${base}-${part}`;
  const first = Id.safeParse(base).success ? base : 'new';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? first : `${first}-${number}`;
    if (!isTaken(id)) return id;
  }
}
