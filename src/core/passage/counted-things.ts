import type { Claim, Dossier, Question, Scope } from '../dossier/dossier.ts';
import { figureMeasures } from '../dossier/question.ts';
import type { PassageLexicon } from './passage-lexicon.ts';
import { keyOf, type Term, termsOf } from './terms.ts';
import { stemOf } from './word-groups.ts';

/** What a question counts, as the words by which a passage may name it. All are stems (`stemOf`). */
export interface CountedThing {
  question: Question;
  /** Nouns that a number can stand before: "soldier", "gun". */
  heads: ReadonlySet<string>;
  /** All words of what is counted. */
  words: ReadonlySet<string>;
  /** Words of the question and its title that say more than what is counted. */
  keywords: ReadonlySet<string>;
  /** Names that nothing else has: "koksan", and designations of the claims' quotes. */
  names: ReadonlySet<string>;
  /** Those of them that a number can stand before: names of what is counted. */
  kinds: ReadonlySet<string>;
  scopes: readonly ScopeWords[];
  /** The land whose thing or deed it is: the first that the question names. */
  agent: string | null;
  /** All lands that the question and its scopes name. */
  lands: ReadonlySet<string>;
  /** Whether it asks of what is still to come. */
  isToCome: boolean;
  /** The first year that its claims speak of; null where none has a date. */
  firstYear: number | null;
  claims: readonly Claim[];
}

/** The words that tell a scope from the others of its question. */
export interface ScopeWords {
  scope: Scope;
  words: ReadonlySet<string>;
  /** The last of them, which is what is counted: "gun" of "Koksan guns". */
  head: string;
}

const known = new WeakMap<Dossier, Map<PassageLexicon, readonly CountedThing[]>>();

/** What each question of a dossier counts that a figure answers. */
export function countedThingsOf(dossier: Dossier, lexicon: PassageLexicon): readonly CountedThing[] {
  return known
    .getOrInsertComputed(dossier, () => new Map())
    .getOrInsertComputed(lexicon, () => {
      const answers = Map.groupBy(dossier.claims.values(), ({ question }) => question?.id ?? '');
      return [...dossier.questions.values()]
        .filter(({ measure }) => figureMeasures.some((one) => one === measure))
        .map((question) => thingOf(question, answers.get(question.id) ?? [], lexicon));
    });
}

function thingOf(question: Question, claims: readonly Claim[], lexicon: PassageLexicon): CountedThing {
  const { ask, title, unit } = question;
  const inAsk = termsOf(ask, lexicon);
  const counted = countedInAsk(inAsk, lexicon);
  const labels = [...question.scopes.values()].map((scope) => ({ scope, terms: contentOf(scope.label, lexicon) }));
  const units = unit === null ? [] : contentOf(unit, lexicon);
  const shared = labels.length < 2 ? [] : wordsInAll(labels.map(({ terms }) => terms.map(keyOf)));
  const scopes = labels.flatMap(({ scope, terms }): ScopeWords[] => {
    const own = terms.map(keyOf).filter((word) => !shared.includes(word));
    const types = designations(claims.filter((claim) => claim.scope === scope.id));
    const others = new Set(designations(claims.filter((claim) => claim.scope !== scope.id)));
    return [{ scope, words: new Set([...own, ...types.filter((type) => !others.has(type))]), head: own.at(-1) ?? '' }];
  });
  const heads = [
    units.at(-1),
    counted.at(-1),
    ...labels.map(({ terms }) => (terms.length < 4 ? terms.at(-1) : undefined)),
  ];
  const words = [...units, ...counted, ...labels.flatMap(({ terms }) => terms)];
  const plain = new Set(words.filter(({ nation }) => nation === null).map(keyOf));
  const kinds =
    question.scopes.size === 0
      ? []
      : [
          ...properNames(
            labels.map(({ scope }) => scope.label),
            lexicon,
          ),
          ...designations(claims),
        ];
  const more = [...inAsk, ...termsOf(title, lexicon)].filter(
    (term) => isContent(term, lexicon) && term.nation === null,
  );
  const own = new Set([...[...units, ...counted].map(keyOf), ...scopes.flatMap((scope) => [...scope.words]), ...kinds]);
  const keywords = new Set(more.map(keyOf).filter((word) => !own.has(word)));
  const lands = [...inAsk, ...labels.flatMap(({ terms }) => terms)].flatMap(({ nation }) => nation ?? []);
  const toCome = new Set(Array.from(lexicon.toCome, stemOf));
  return {
    question,
    heads: new Set(heads.flatMap((term) => (term === undefined || term.nation !== null ? [] : [keyOf(term)]))),
    words: plain,
    keywords,
    names: new Set([...kinds, ...properNames([ask, ...labels.map(({ scope }) => scope.label)], lexicon)]),
    kinds: new Set(kinds),
    scopes,
    agent: inAsk.find(({ nation }) => nation !== null)?.nation ?? null,
    lands: new Set(lands),
    isToCome: [...keywords].some((word) => toCome.has(word)),
    firstYear: firstYearOf(claims),
    claims,
  };
}

function isContent({ isMark, plain }: Term, { empty }: PassageLexicon): boolean {
  return !isMark && plain.length > 1 && !empty.includes(plain);
}

function contentOf(text: string, lexicon: PassageLexicon): Term[] {
  return termsOf(text, lexicon).filter((term) => isContent(term, lexicon));
}

/** "How many artillery pieces has …": what stands between "how many" and the verb. */
function countedInAsk(terms: readonly Term[], lexicon: PassageLexicon): Term[] {
  if (terms[0]?.plain !== 'how' || !['many', 'much'].includes(terms[1]?.plain ?? '')) return [];
  const rest = terms.slice(2);
  const end = rest.findIndex(
    ({ plain, text, isMark }) => isMark || lexicon.empty.includes(plain) || lexicon.ends.includes(text),
  );
  return rest.slice(0, end < 0 ? rest.length : end).filter((term) => isContent(term, lexicon) && term.nation === null);
}

function wordsInAll(labels: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = labels;
  return first.filter((word) => others.every((other) => other.includes(word)));
}

/** Words with a capital letter that are no land; the first of a question has one as every first word. */
function properNames(texts: readonly string[], lexicon: PassageLexicon): string[] {
  return texts.flatMap((text) =>
    termsOf(text, lexicon)
      .filter(
        ({ text: word, nation, plain }) => /^\p{Lu}/u.test(word) && nation === null && !lexicon.empty.includes(plain),
      )
      .map(keyOf),
  );
}

/** "m1989": letters with digits that the quotes of the claims have. */
function designations(claims: readonly Claim[]): string[] {
  return claims
    .flatMap(({ quote }) => quote.match(/\b\p{Lu}\p{L}*-?\d{2,}\b/gu) ?? [])
    .map((text) => text.toLowerCase());
}

function firstYearOf(claims: readonly Claim[]): number | null {
  const days = claims.flatMap(({ asOf, said, source }) =>
    [asOf, said, source.published].flatMap((moment) => moment?.first ?? []),
  );
  const first = Math.min(...days.filter((day) => Number.isFinite(day)));
  return Number.isFinite(first) ? yearOf(first) : null;
}

/** The year of a day, in days since 1970-01-01. */
function yearOf(days: number): number {
  return Temporal.PlainDate.from('1970-01-01').add({ days }).year;
}
