import type { AskingWords } from './asking-words.ts';
import { indexedTerms } from './search-terms.ts';
import { nameKey, wantedWords } from './wanted-words.ts';
import { fittingWords } from './word-fit.ts';

/** A record with the texts that it is found by. */
export interface Named {
  id: string;
  /** What it is called; the sentence of a question is one of its names. */
  names: readonly string[];
  /** Layers of texts that tell of it, what it is called first. */
  layers: readonly (readonly string[])[];
}

/** Some records by their names, and by the words of their texts. */
export interface NameIndex {
  language: string;
  records: readonly Named[];
  /** The records with a name, by its key. */
  named: ReadonlyMap<string, ReadonlySet<number>>;
  vocabulary: readonly string[];
  /** By each word the records that hold it; each bit of the number is a layer. */
  words: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** In how many of the layers it counts whether they hold a word. */
  deciding: number;
}

/** Indexes records; takes time and room in proportion to their texts. */
export function indexNames(records: readonly Named[], language: string, deciding: number): NameIndex {
  const named = new Map<string, Set<number>>();
  const words = new Map<string, Map<number, number>>();
  for (const [place, { names, layers }] of records.entries()) {
    for (const name of names) named.getOrInsertComputed(nameKey(name), () => new Set()).add(place);
    for (const [layer, texts] of layers.entries()) {
      for (const word of texts.flatMap((text) => indexedTerms(text, language))) {
        const holders = words.getOrInsertComputed(word, () => new Map());
        holders.set(place, (holders.get(place) ?? 0) | (1 << layer));
      }
    }
  }
  return { language, records, named, vocabulary: [...words.keys()], words, deciding };
}

/** The ids of the records that have this very name, in their order. */
export function withName(text: string, { named, records }: NameIndex): string[] {
  const key = nameKey(text);
  const places = key === '' ? [] : [...(named.get(key) ?? [])];
  return places.map((place) => records[place]?.id ?? '');
}

/** How well a record fits: less is better, the first difference decides. */
type Rank = readonly number[];

/** The ids of the records that every word of a text fits, and that fit best: in their order, several where equal. */
export function bestFitting(text: string, index: NameIndex, w: AskingWords): string[] {
  const fitting = fittingAll(wantedWords(text, index.language, w), index, w);
  let best: Rank | null = null;
  let found: number[] = [];
  for (const [place, rank] of fitting) {
    const order = best === null ? -1 : compareRanks(rank, best);
    if (order < 0) [best, found] = [rank, [place]];
    else if (order === 0) found.push(place);
  }
  return found.sort((a, b) => a - b).map((place) => index.records[place]?.id ?? '');
}

function fittingAll(wanted: readonly string[], index: NameIndex, w: AskingWords): Map<number, number[]> {
  let all: Map<number, number[]> | null = null;
  for (const typed of wanted) {
    const ranks = ranksOf(typed, index, w);
    all = all === null ? ranks : sumOf(all, ranks);
    if (all.size === 0) break;
  }
  return all ?? new Map();
}

/** For each record that holds a word: how far the nearest is, and for each deciding layer whether it lacks it. */
function ranksOf(typed: string, { vocabulary, words, deciding }: NameIndex, w: AskingWords): Map<number, number[]> {
  const nearest = new Map<number, { far: number; layers: number }>();
  for (const [word, far] of fittingWords(typed, vocabulary, w)) {
    for (const [place, layers] of words.get(word) ?? []) {
      const known = nearest.get(place);
      if (known === undefined || far < known.far) nearest.set(place, { far, layers });
      else if (far === known.far) known.layers |= layers;
    }
  }
  const lacks = (layers: number) => Array.from({ length: deciding }, (_, layer) => ((layers >> layer) & 1) ^ 1);
  return new Map(Array.from(nearest, ([place, { far, layers }]) => [place, [far, ...lacks(layers)]]));
}

function sumOf(some: ReadonlyMap<number, number[]>, others: ReadonlyMap<number, number[]>): Map<number, number[]> {
  const both = new Map<number, number[]>();
  for (const [place, rank] of some) {
    const other = others.get(place);
    if (other !== undefined)
      both.set(
        place,
        rank.map((part, index) => part + (other[index] ?? 0)),
      );
  }
  return both;
}

function compareRanks(a: Rank, b: Rank): number {
  const index = a.findIndex((part, at) => part !== b[at]);
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
