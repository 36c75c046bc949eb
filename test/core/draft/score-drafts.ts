import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { modalities } from '../../../src/core/dossier/claim-record.ts';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { proposeDrafts } from '../../../src/core/draft/propose-drafts.ts';
import { parseFigure } from '../../../src/core/figure/parse-figure.ts';
import { codePoints, type Range } from '../../../src/core/quote/code-points.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { parseMoment } from '../../../src/core/time/moment.ts';
import { emptyDossier } from './empty-dossier.ts';

const Wanted = z.strictObject({
  words: z.string(),
  figure: z.string().nullable(),
  counts: z.string().nullable(),
  chain: z.array(z.union([z.string(), z.array(z.string())])),
  complete: z.boolean(),
  modality: z.enum(modalities),
  said: z.string().nullable(),
});
type Wanted = z.infer<typeof Wanted>;

const Passages = z.array(
  z.strictObject({
    id: z.string(),
    kind: z.enum(['wire', 'tabloid', 'ministry', 'live-blog', 'translated', 'interview', 'osint']),
    language: z.string(),
    outlet: z.string(),
    published: z.string().nullable(),
    text: z.string(),
    drafts: z.array(Wanted),
    'not-figures': z.array(z.string()),
  }),
);
type Passage = z.infer<typeof Passages>[number];

/** So many of so many. */
interface Share {
  right: number;
  of: number;
}

/** What the proposals are worth beside the drafts that a curator would want. */
export interface DraftScore {
  /** Of the wanted figures, those that were proposed. */
  figures: Share;
  /** Of the proposed figures, those that are wanted. */
  precision: Share;
  /** Of the wanted drafts, those with a proposal whose chain is right; and whose modality is. */
  chains: Share;
  modalities: Share;
  /** Of the wanted days of saying, those found; and those proposed that are wrong. */
  said: Share;
  wrongDays: number;
  /** Of the proposals, those for nothing that is wanted. */
  noise: Share;
  misses: string[];
}

const dossier = emptyDossier();

/** The passages of a file in this folder; null where it is not there. */
export function readDraftPassages(file: 'tuned' | 'kept'): Passage[] | null {
  const path = new URL(`passages/${file}.yaml`, import.meta.url);
  return existsSync(path) ? Passages.parse(parse(readFileSync(path, 'utf8'))) : null;
}

/** Scores what is proposed for passages with nothing known before. */
export function scoreDrafts(passages: readonly Passage[]): DraftScore {
  const share = (): Share => ({ right: 0, of: 0 });
  const score: DraftScore = {
    ...{ figures: share(), precision: share(), chains: share(), modalities: share(), said: share(), noise: share() },
    ...{ wrongDays: 0, misses: [] },
  };
  for (const passage of passages) scoreOne(passage, score);
  return score;
}

/** What is proposed for a passage. */
export function draftsFor({ id, text, language, outlet, published }: Passage): Draft[] {
  const day = published === null ? null : parseMoment(published);
  return proposeDrafts(text, {
    dossier,
    source: {
      id,
      language,
      publisher: null,
      name: outlet,
      syndicates: null,
      published: day?.ok === true ? day.moment : null,
    },
    article: [[0, codePoints(text).length]],
  });
}

function scoreOne(passage: Passage, score: DraftScore): void {
  const { id, text, drafts: wanted } = passage;
  const proposed = draftsFor(passage);
  const places = wanted.map(({ words }) => placeOf(text, words));
  const miss = (what: string) => score.misses.push(`${id}: ${what}`);
  for (const [index, one] of wanted.entries()) {
    const near = proposed.filter(({ at }) => overlaps(at, places[index]));
    const withFigure = one.figure === null ? near : near.filter((draft) => isSameFigure(draft.figure, one.figure));
    if (one.figure !== null) {
      count(score.figures, withFigure.length > 0);
      if (withFigure.length === 0)
        miss(`no figure "${one.figure}" for "${one.words}": ${near.map(({ figure }) => figure).join(' | ')}`);
    }
    const candidates = withFigure.length > 0 ? withFigure : near;
    const chain = candidates.find((draft) => isSameChain(draft, one));
    count(score.chains, chain !== undefined);
    if (chain === undefined)
      miss(`chain of "${one.words}" is ${JSON.stringify(one.chain)}: ${candidates.map(chainText).join(' | ')}`);
    const firm = candidates.some(({ modality }) => modality === one.modality);
    count(score.modalities, firm);
    if (!firm) miss(`"${one.words}" is ${one.modality}: ${candidates.map(({ modality }) => modality).join(' | ')}`);
    if (one.said !== null) {
      const isFound = candidates.some(({ said }) => edtfOf(said) === one.said);
      count(score.said, isFound);
      if (!isFound) miss(`"${one.words}" was said on ${one.said}`);
    }
    const wrong = candidates.filter(({ said }) => said !== null && edtfOf(said) !== one.said);
    score.wrongDays += wrong.length;
    for (const { said } of wrong) miss(`"${one.words}" was not said on ${edtfOf(said)}`);
  }
  const none = passage['not-figures'].flatMap((words) => placesOf(text, words));
  for (const draft of proposed) {
    const hits = wanted.filter((_, index) => overlaps(draft.at, places[index]));
    if (draft.figure !== null) {
      const isWanted = hits.some(({ figure }) => isSameFigure(draft.figure, figure));
      count(score.precision, isWanted);
      if (!isWanted) miss(`proposes the figure "${draft.figure}" of "${draft.quote}"`);
    }
    const isNone =
      draft.figure !== null &&
      none.some(
        ({ words, at }) => overlaps(draft.at, at) && isSameFigure(draft.figure, /[\d.,]*\d/.exec(words)?.[0] ?? words),
      );
    count(score.noise, hits.length === 0 || isNone);
    if (hits.length === 0) miss(`noise: "${draft.quote}"`);
  }
}

function count(share: Share, isTrue: boolean): void {
  share.right += isTrue ? 1 : 0;
  share.of += 1;
}

function placeOf(text: string, words: string): Range {
  const [first] = placesOf(text, words);
  if (first === undefined) throw new Error(`"${words}" does not stand in its passage`);
  return first.at;
}

function placesOf(text: string, words: string): { words: string; at: Range }[] {
  const points = codePoints(text);
  const places: { words: string; at: Range }[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    places.push({ words, at: points.rangeOfUnits(at, at + words.length) });
  return places;
}

function overlaps(a: Range, b: Range | undefined): boolean {
  return b !== undefined && a[0] < b[1] && b[0] < a[1];
}

function isSameFigure(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  const [a, b] = [parseFigure(one, dossier.policy), parseFigure(other, dossier.policy)];
  return (
    a.ok &&
    b.ok &&
    a.figure.number === b.figure.number &&
    a.figure.upper === b.figure.upper &&
    a.figure.hedge === b.figure.hedge
  );
}

function isSameChain({ chain }: Draft, { chain: wanted }: Wanted): boolean {
  if (chain.length !== wanted.length) return false;
  return chain.every((hop, index) => {
    const names = [wanted[index] ?? []].flat();
    return hop.length === names.length && hop.every(({ name }) => names.some((one) => isSameName(name, one)));
  });
}

/** Whether two names have the same head word, or one has all words of the other. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const isIn = (word: string, words: readonly string[]) =>
    words.some((known) => known === word || isOtherCase(known, word));
  return isIn(headOf(one), [headOf(other)]) || a.every((word) => isIn(word, b)) || b.every((word) => isIn(word, a));
}

function wordsOf(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(
      (word) =>
        word !== '' && !/^(?:the|a|an|der|die|das|le|la|les|l|un|une|el|los|las|una|des|de|of|in|one|two)$/.test(word),
    );
}

function headOf(name: string): string {
  return wordsOf(name.replace(/\s(?:of|in|for|at|der|des|von|de|du|в|у)\s.*$/u, '')).at(-1) ?? '';
}

/** Ukrainian changes the ends of names. */
function isOtherCase(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length) - 2;
  return length > 2 && /\p{sc=Cyrl}/u.test(one) && one.slice(0, length) === other.slice(0, length);
}

function chainText({ chain }: Draft): string {
  return `[${chain.map((hop) => hop.map(({ name }) => name).join('+')).join(' < ')}]`;
}

function edtfOf(moment: Draft['said']): string | null {
  return moment === null || typeof moment === 'string' ? moment : String(moment.edtf);
}
