import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { parseLine } from '../../../src/core/command/parse-line.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { budgets } from '../../../src/core/message/budgets.ts';
import { flatten } from '../../../src/core/message/inline.ts';
import { type Size, sizeOf, sizeOfTitle, sizeOfView, sum } from '../../../src/core/message/measure.ts';
import { phrasesOfBlock } from '../../../src/core/message/phrases-of.ts';
import type { View } from '../../../src/core/message/view.ts';
import { sessionOf, viewOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { shippedDossier } from '../../support/shipped.ts';
import { controlsOf } from './lines-of.ts';

function viewFor(line: string, dossier: Dossier): View {
  const read = parseLine(line, commands);
  if (!read.ok) throw new Error(`${line} cannot be read`);
  return viewOf(read.invocation, sessionOf(dossier));
}

/** The view of a line and of all pages after it. */
function pagesFor(line: string, dossier: Dossier): View[] {
  const pages = [viewFor(line, dossier)];
  while (controlsOf(pages.at(-1) ?? pages[0] ?? { title: [], blocks: [], footer: [] }).includes('Next page')) {
    pages.push(viewFor(`${line} page:${pages.length + 1}`, dossier));
  }
  return pages;
}

/** What stands before the last of the controls; what comes after them is small print. */
function beforeSmallPrint({ title, blocks }: View): Size {
  const controls = blocks.findIndex(({ kind }) => kind === 'actions');
  return sum([sizeOfTitle(title), sizeOf(blocks.slice(0, controls))]);
}

/** Where in the text of an answer the first word of a claim stands. */
function placeOfFinding(view: View): number {
  const inlines = [view.title, ...view.blocks.flatMap(phrasesOfBlock)].flatMap(flatten);
  const at = inlines.findIndex(({ kind }) => kind === 'statement' || kind === 'figure');
  return at < 0 ? Number.POSITIVE_INFINITY : inlines.slice(0, at).reduce((sum, { text }) => sum + text.length, 0);
}

/** A name of 120 characters, which begins with what it is. */
function longName(what: string): string {
  return `${what} for the Inspection of Barriers, Sluices and Pumping Stations of the Lower River Valley and of the Eastern Estuary Provinces`.slice(
    0,
    120,
  );
}

/** So many claims of speakers with long names, through relays with long names, on questions with long titles. */
function longNames(): Dossier {
  const numbers = Array.from({ length: 12 }, (_, index) => index);
  return dossierOf({
    actors: {
      'river-post': { name: longName('The Journal'), kind: 'outlet' },
      wire: { name: longName('The Wire'), kind: 'outlet' },
      ...Object.fromEntries(
        numbers.map((n) => [`speaker-${n}`, { name: longName(`The ${n}th Committee`), role: 'a body' }]),
      ),
    },
    dossier: { events: { flood: longName('The flood') } },
    questions: { houses: { title: longName('Houses'), unit: 'houses' } },
    claims: numbers.map((n) => ({
      id: `c${n}`,
      statement: `${longName(`The ${n}th Committee`)} counted about ${200 + n} houses.`,
      quote: `some ${200 + n} homes are standing under water`,
      chain: ['wire', `speaker-${n}`],
      answers: 'houses',
      value: `about ${200 + n}`,
      said: '2031-03-04',
      event: { id: 'flood', when: '2031-03-03' },
    })),
  });
}

const dossiers = [
  ['the shipped dossier', shippedDossier()],
  ['a dossier of long names', longNames()],
] as const;

describe.each(dossiers)('%s', (name, dossier) => {
  it.each([
    ['/claims', budgets.claims],
    ['/timeline', budgets.answer],
    ['/sources', budgets.answer],
    ['/about', budgets.answer],
    ['/dossier', budgets.answer],
    ['/help', budgets.answer],
    ['/help digest', budgets.answer],
    ['/help claims', budgets.answer],
  ])('every page of %s fits its budget', (line, budget) => {
    for (const page of pagesFor(line, dossier)) {
      const { characters, lines } = sizeOfView(page);
      expect(characters).toBeLessThanOrEqual(budget.characters);
      expect(lines).toBeLessThanOrEqual(budget.lines);
    }
  });

  it('every source in detail fits its budget, on every page', () => {
    for (const id of dossier.sources.keys()) {
      for (const page of pagesFor(`/sources source:${id}`, dossier)) {
        expect(sizeOfView(page).characters).toBeLessThanOrEqual(budgets.answer.characters);
        expect(sizeOfView(page).lines).toBeLessThanOrEqual(budgets.answer.lines);
      }
    }
  });

  it('the evidence of every claim fits before its small print, and says first what was said', () => {
    const most = name === 'the shipped dossier' ? { characters: 1_000, lines: 30 } : { characters: 1_200, lines: 45 };
    for (const id of dossier.claims.keys()) {
      const view = viewFor(`/evidence claim:${id}`, dossier);
      expect(beforeSmallPrint(view).characters).toBeLessThanOrEqual(most.characters);
      expect(beforeSmallPrint(view).lines).toBeLessThanOrEqual(most.lines);
      expect(placeOfFinding(view)).toBeLessThan(200);
    }
  });

  it('every page of a list says something of the sources within its first 200 characters', () => {
    for (const page of [...pagesFor('/claims', dossier), ...pagesFor('/timeline', dossier)]) {
      expect(placeOfFinding(page)).toBeLessThan(200);
    }
  });

  it('every claim stands on exactly one page', () => {
    const shown = pagesFor('/claims', dossier).flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'entry'));
    expect(shown).toHaveLength(dossier.claims.size);
  });
});
