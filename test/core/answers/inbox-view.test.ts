import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../src/core/command/run-command.ts';
import { budgets } from '../../../src/core/message/budgets.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { fits, sizeOfView } from '../../../src/core/message/measure.ts';
import { phrasesOf } from '../../../src/core/message/phrases-of.ts';
import type { View } from '../../../src/core/message/view.ts';
import type { KeptSuggestion } from '../../../src/core/suggestion/suggestion.ts';
import { aSuggestion } from '../../support/a-suggestion.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';

const session = sessionOf(dossierOf({}));
const long = Array.from({ length: 300 }, (_, index) => `wörd${index}`)
  .join(' ')
  .slice(0, 2_000);

/** The answer to a line of a curator, where the store holds these; it is faithful. */
function answer(
  options: Record<string, string>,
  suggestions: readonly KeptSuggestion[],
  elsewhere: string[] = [],
): View {
  const result = runCommand({ command: 'inbox', options }, session);
  if (result.kind !== 'request') throw new Error('it asks the store');
  const { request } = result;
  const view =
    request.kind === 'list-suggestions'
      ? request.view({ suggestions, hasMore: true, elsewhere })
      : request.kind === 'read-suggestion'
        ? request.view({ suggestion: suggestions[0] ?? null })
        : null;
  if (view === null) throw new Error('it reads');
  const finished = result.finish(view);
  if (finished.kind !== 'view') throw finished.kind === 'failure' ? finished.error : new Error('it is done');
  return finished.view;
}

/** All pages of an answer. */
function pagesOf(options: Record<string, string>, suggestions: readonly KeptSuggestion[]): View[] {
  const pages: View[] = [];
  for (let page = 1; page < 200; page++) {
    const view = answer({ ...options, page: String(page) }, suggestions);
    pages.push(view);
    if (!JSON.stringify(view).includes(`"page":"${page + 1}"`)) return pages;
  }
  throw new Error('the pages do not end');
}

const wordsOf = (views: readonly View[]) => views.flatMap(phrasesOf).map(textOf).join(' ');

describe('what waits for a curator', () => {
  it('is on pages within the budget, each suggestion once, with a menu of those on the page', () => {
    const many = Array.from({ length: 40 }, (_, index) => aSuggestion({ id: `s${index}`, text: `n${index}x ${long}` }));
    const pages = pagesOf({}, many);
    for (const view of pages) expect(fits(sizeOfView(view), budgets.answer)).toBe(true);
    const opened = pages.flatMap((view) =>
      [...JSON.stringify(view).matchAll(/"options":\{"id":"(s\d+)"\}/g)].map(([, id]) => id),
    );
    expect(opened).toEqual(many.map(({ id }) => id));
  });

  it('of another dossier is named, also where that dossier is gone', () => {
    expect(wordsOf([answer({}, [], ['old-story'])])).toContain('Suggestions wait for other dossiers too: old-story.');
  });
});

describe('one suggestion', () => {
  it('has all its words on pages within the budget, and the controls on each', () => {
    const pages = pagesOf({ id: 's1' }, [aSuggestion({ text: long, from: 'f'.repeat(300), note: 'n'.repeat(300) })]);
    expect(pages.length).toBeGreaterThan(1);
    const shown = wordsOf(pages);
    expect(long.split(' ').filter((word) => !shown.includes(word))).toEqual([]);
    for (const view of pages) {
      expect(fits(sizeOfView(view), budgets.answer)).toBe(true);
      expect(JSON.stringify(view)).toContain('"do":"approve","id":"s1","version":"1"');
    }
  });

  it.each([
    [{ state: 'open' }, ['approve', 'edit', 'refuse']],
    [{ state: 'approved' }, ['edit', 'refuse']],
    [{ state: 'refused', reason: 'x' }, ['erase']],
    [{ state: 'refused', reason: 'x', isErased: true, text: '', from: null, note: null }, []],
    [{ state: 'taken-in', claim: 'c-1' }, []],
  ] as const)('%j can be treated so: %j', (changes, tasks) => {
    const view = answer({ id: 's1' }, [aSuggestion(changes)]);
    expect([...JSON.stringify(view).matchAll(/"do":"(\w+)"/g)].map(([, task]) => task)).toEqual(tasks);
  });

  it('is in one piece where it is one word', () => {
    const view = pagesOf({ id: 's1' }, [aSuggestion({ text: '🦆'.repeat(900) })]);
    expect(wordsOf(view).match(/🦆/gu)).toHaveLength(900);
  });
});
