import type { Actor, Dossier } from '../dossier/dossier.ts';
import type { Named, NamedOne } from './named.ts';
import type { PassageLexicon } from './passage-lexicon.ts';
import { asState } from './state-named.ts';
import { type Term, termsOf } from './terms.ts';
import { stemOf, type WordGroups, wordGroupsOf } from './word-groups.ts';

interface Name {
  keys: readonly string[];
  actor: Actor;
  /** The word itself, where a land's name is that of the actor alone: "Seoul", and not "South Korean". */
  raw: string | null;
  /** What anybody could be called, such as "the ministry": it is a name only after a fuller one. */
  isGeneral: boolean;
  /** The land of an office that is named without it: "the General Staff". No other land may stand beside it. */
  land: string | null;
}

interface Role {
  actor: Actor;
  nation: string;
  head: string;
  others: readonly string[];
}

/** By which words the actors of a dossier are found. */
export interface SpeakerNames {
  names: ReadonlyMap<string, readonly Name[]>;
  roles: readonly Role[];
}

const known = new WeakMap<Dossier, Map<PassageLexicon, SpeakerNames>>();

/** The names of a dossier's actors, as a passage may write them: names, aliases, surnames and roles. */
export function speakerNamesOf(dossier: Dossier, lexicon: PassageLexicon): SpeakerNames {
  return known
    .getOrInsertComputed(dossier, () => new Map())
    .getOrInsertComputed(lexicon, () => collect(dossier, lexicon));
}

function collect(dossier: Dossier, lexicon: PassageLexicon): SpeakerNames {
  const actors = [...dossier.actors.values()];
  const { people } = lexicon.speech;
  const surnames = Map.groupBy(
    actors.filter(({ kind }) => kind === 'person'),
    ({ name }) => name.split(' ').at(-1) ?? name,
  );
  const all = actors.flatMap((actor) => {
    const surname = actor.name.split(' ').at(-1) ?? '';
    const isOwn = actor.kind === 'person' && surname.length > 3 && surnames.get(surname)?.length === 1;
    return [actor.name, ...actor.aliases, ...(isOwn ? [surname] : [])].flatMap((text): Name[] => {
      const terms = withoutArticle(termsOf(text, lexicon).filter(({ isMark }) => !isMark));
      const [only, ...others] = terms;
      if (only === undefined) return [];
      const isLand = others.length === 0 && only.nation !== null;
      const isGeneral = text !== actor.name && others.length === 0 && only.nation === null && people.has(only.plain);
      const whole = { keys: terms.map(keyOf), actor, raw: isLand ? only.plain : null, isGeneral, land: null };
      // "South Korea's defence ministry" is also "the defence ministry in Seoul"
      const isOffice =
        (actor.kind === 'office' || actor.kind === 'agency') && only.nation !== null && others.length > 0;
      return isOffice && others.every(({ nation }) => nation === null)
        ? [
            whole,
            {
              ...whole,
              keys: others.map(keyOf),
              land: only.nation,
              isGeneral: others.length === 1 || others.some(({ plain }) => plain === 'ministry'),
            },
          ]
        : [whole];
    });
  });
  const names = Map.groupBy(
    all.sort((a, b) => b.keys.length - a.keys.length),
    ({ keys }) => keys[0] ?? '',
  );
  return { names, roles: actors.flatMap((actor) => roleOf(actor, lexicon) ?? []) };
}

/** Only the office of a person of some land is a name: "Ukraine's military intelligence chief". */
function roleOf(actor: Actor, lexicon: PassageLexicon): Role | null {
  if (actor.kind !== 'person' || actor.role === null) return null;
  const terms = termsOf(actor.role, lexicon).filter(({ isMark, plain }) => !isMark && !lexicon.empty.includes(plain));
  const nation = terms.find((term) => term.nation !== null)?.nation ?? null;
  const words = terms.filter((term) => term.nation === null).map(({ plain }) => plain);
  const isHead = (word: string) =>
    lexicon.speech.people.has(word) || wordGroupsOf(lexicon)(word).has('chief') || word === 'president';
  const head = words.findLast(isHead);
  if (nation === null || head === undefined) return null;
  return { actor, nation, head: stemOf(head), others: words.filter((word) => word !== head).map(stemOf) };
}

function withoutArticle(terms: readonly Term[]): readonly Term[] {
  return ['the', 'a', 'an'].includes(terms[0]?.plain ?? '') ? terms.slice(1) : terms;
}

function keyOf({ nation, plain }: Term): string {
  return nation === null ? plain : `land:${nation}`;
}

/** Everybody who is named in a sentence, in order; the longest name counts. */
export function namedIn(terms: readonly Term[], dossier: Dossier, lexicon: PassageLexicon): Named[] {
  const { names, roles } = speakerNamesOf(dossier, lexicon);
  const groups = wordGroupsOf(lexicon);
  const { people, pronouns } = lexicon.speech;
  const named: NamedOne[] = [];
  for (let at = 0; at < terms.length; ) {
    const found = nameAt(terms, at, names) ?? roleAt(terms, at, roles, groups) ?? otherAt(terms, at, people, pronouns);
    if (found !== null) named.push(found);
    at = found === null ? at + 1 : found.to;
  }
  return named.map((one) => asState(asVoice(one, terms, dossier, people), terms, dossier, lexicon));
}

const nobodyOf = /^(?:official|analyst|source|expert|adviser|lawmaker|diplomat|employee|soldier)$/;

/**
 * "A spokesman for the ministry": the voice that the record has of that body; "an official of the ministry" is
 * nobody.
 */
function asVoice(one: NamedOne, terms: readonly Term[], dossier: Dossier, people: ReadonlySet<string>): NamedOne {
  const { actor, from } = one;
  const isFirstName = actor?.kind === 'person' && /^\p{Lu}\p{Ll}/u.test(terms[from - 1]?.text ?? '');
  const article = isFirstName || /^(?:the|a|an)$/.test(terms[from - 1]?.plain ?? '') ? 1 : 0;
  const word = terms[from - article - 2]?.plain ?? '';
  const isOf = /^(?:for|of|at|from|in|to)$/.test(terms[from - article - 1]?.plain ?? '');
  if (actor === null || !isOf || !people.has(word)) return one;
  if (actor.kind === 'person') return { ...one, actor: null, from: from - article - 2 };
  if (!/^spokes/.test(word)) return nobodyOf.test(word) ? { ...one, actor: null, from: from - article - 2 } : one;
  const voice = dossier.actors
    .values()
    .find(({ partOf, name }) => partOf === actor && name.toLowerCase().includes(word));
  return { ...one, actor: voice ?? actor, from: from - article - 2 };
}

function nameAt(terms: readonly Term[], at: number, names: SpeakerNames['names']): NamedOne | null {
  const first = terms[at];
  if (first === undefined || first.isMark) return null;
  let reference: NamedOne | null = null;
  for (const { keys, actor, raw, isGeneral, land } of names.get(keyOf(first)) ?? []) {
    if (raw !== null && (first.plain !== raw || first.isPeople || isPlace(terms, at))) continue;
    const to = endOfKeys(terms, at, keys);
    if (to === null) continue;
    // "a soldier" who speaks is one, and "soldiers" are others
    if (actor.kind === 'anonymous' && !actor.plural && /s$/u.test(terms[to - 1]?.text ?? '')) continue;
    const beside = land === null ? null : landBeside(terms, at, to);
    if (land !== null && beside !== null && beside.nation !== land) continue;
    if (!isGeneral || beside !== null) return { from: at, to: beside?.to ?? to, actor, isReference: false };
    reference ??= { from: at, to, actor: null, isReference: true };
  }
  return reference;
}

/** "In Seoul" is a place, and nobody who speaks; "according to Seoul" is somebody. */
function isPlace(terms: readonly Term[], at: number): boolean {
  if (/^acc(?:ording)?$/.test(terms[at - 2]?.plain ?? '')) return false;
  return /^(?:in|near|of|at|to|into|outside|around|on|within)$/.test(terms[at - 1]?.text.toLowerCase() ?? '');
}

/** The land before an office, or behind it: "the British defence ministry", "the ministry in Seoul". */
function landBeside(terms: readonly Term[], from: number, to: number): { nation: string; to: number } | null {
  const before = terms[from - 1]?.nation ?? null;
  if (before !== null) return { nation: before, to };
  const behind = /^(?:in|of)$/.test(terms[to]?.plain ?? '') ? (terms[to + 1]?.nation ?? null) : null;
  return behind === null ? null : { nation: behind, to: to + 2 };
}

function endOfKeys(terms: readonly Term[], from: number, keys: readonly string[]): number | null {
  let at = from;
  for (const key of keys) {
    while (at > from && /^[-‑–]$/u.test(terms[at]?.text ?? '')) at += 1;
    const term = terms[at];
    if (term === undefined || keyOf(term) !== key) return null;
    at += 1;
  }
  return at;
}

const longestRole = 8;

/** "Ukraine's spy chief", "the head of Ukraine's military intelligence": the land, the office and what it is of. */
function roleAt(terms: readonly Term[], at: number, roles: readonly Role[], groups: WordGroups): NamedOne | null {
  for (const { actor, nation, head, others } of roles) {
    let [hasNation, hasHead, has, to] = [false, false, 0, at];
    for (let index = at; index < Math.min(terms.length, at + longestRole); index += 1) {
      const term = terms[index];
      if (term === undefined || term.isMark) break;
      const words = groups(term.plain);
      if (term.nation !== null) {
        if (term.nation !== nation || hasNation) break;
        hasNation = true;
      } else if (words.has(head)) hasHead = true;
      else if (others.some((other) => words.has(other))) has += 1;
      else if (index === at || !['of', 'the', 's', 'in'].includes(term.plain)) break;
      else continue;
      to = index + 1;
    }
    if (hasNation && hasHead && has >= Math.min(1, others.length)) return { from: at, to, actor, isReference: false };
  }
  return null;
}

/** Somebody whom the record has under no name: a land, an office, "officials", "he". */
function otherAt(
  terms: readonly Term[],
  at: number,
  people: ReadonlySet<string>,
  pronouns: ReadonlySet<string>,
): NamedOne | null {
  const term = terms[at];
  if (term === undefined || term.isMark) return null;
  if (pronouns.has(term.plain)) return { from: at, to: at + 1, actor: null, isReference: true };
  const isTheir = /^(?:the|his|her|their)$/.test(terms[at - 1]?.plain ?? '');
  if (people.has(term.plain))
    return { from: at, to: at + 1, actor: null, isReference: isTheir && !/s$/.test(term.text) };
  if (term.nation !== null && !term.isPeople)
    return isPlace(terms, at) ? null : { from: at, to: at + 1, actor: null, isReference: false };
  const isName = /^\p{Lu}\p{Ll}/u.test(term.text) && at > 0 && !/^(?:I|The|A|An|In|On|At)$/.test(term.text);
  return isName ? { from: at, to: at + 1, actor: null, isReference: false } : null;
}
