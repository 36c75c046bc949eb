import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import type { Difference } from '../../../src/core/compare/difference.ts';
import { verdicts } from '../../../src/core/compare/verdict.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { budgets } from '../../../src/core/message/budgets.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { fits, sizeOfView } from '../../../src/core/message/measure.ts';
import { invocationsOf } from '../../../src/core/message/phrases-of.ts';
import type { View } from '../../../src/core/message/view.ts';
import { differencesOf } from '../../../src/core/query/differences.ts';
import { dossierOfQuestions } from '../../support/crowded-dossier.ts';
import { sessionOf, viewOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { shippedDossier } from '../../support/shipped.ts';
import { controlsOf, linesOf } from './lines-of.ts';

function answer(dossier: Dossier, options: Record<string, string> = {}): View {
  const session = sessionOf(dossier);
  const invocation = { command: 'differences', options };
  const view = viewOf(invocation, session);
  expect(checkAnswer(view, { ...session, invocation }, commands)).toEqual([]);
  return view;
}

function pagesOf({ footer }: View): number {
  return Number(/page \d+ of (\d+)/.exec(textOf(footer))?.[1] ?? 1);
}

/** The views of all pages. */
function answers(dossier: Dossier, options: Record<string, string> = {}): View[] {
  const first = answer(dossier, options);
  const rest = Array.from({ length: pagesOf(first) - 1 }, (_, index) =>
    answer(dossier, { ...options, page: `${index + 2}` }),
  );
  return [first, ...rest];
}

/** The questions whose titles its entries begin with. */
function listedOn({ blocks }: View): string[] {
  return blocks.flatMap((block) => {
    const name = block.kind === 'entry' ? block.text.find((inline) => inline.kind === 'name') : undefined;
    return name?.kind === 'name' && name.of.record === 'question' ? [name.of.id] : [];
  });
}

const shipped = shippedDossier();

describe('all differences', () => {
  const view = answer(shipped);

  it('are an entry each where sources are at odds or a state changed, the worst first', () => {
    const expected = differencesOf(shipped).filter(({ verdict }) =>
      ['conflict', 'depends', 'updated'].includes(verdict),
    );
    expect(listedOn(view)).toEqual(expected.map(({ question }) => question.id));
    expect(view.verdict).toBe(expected[0]?.verdict);
  });

  it('are named or counted where they are not, and none is left out', () => {
    const lines = linesOf(view.blocks);
    const rest = differencesOf(shipped).filter(({ verdict }) => !['conflict', 'depends', 'updated'].includes(verdict));
    for (const { question, verdict } of rest) {
      const isNamed = lines.some((line) => line.includes(question.title));
      const isCounted = invocationsOf(view).some(({ options }) => options.show === verdict);
      expect([question.id, isNamed || isCounted]).toEqual([question.id, true]);
    }
    const single = rest.filter(({ verdict }) => verdict === 'single-source');
    const sure = single.filter(({ rule }) => !['may-be-one-origin', 'another-figure'].includes(rule)).length;
    expect(single.length).toBeGreaterThan(sure);
    expect(controlsOf(view)).toContain(`Of one origin (${sure})`);
  });

  it.each([
    ['the shipped dossier', shipped],
    ['three hundred questions', dossierOfQuestions(300)],
  ])('of %s keep each page within its budget, and stand on one page each', (_, dossier) => {
    const views = answers(dossier);
    for (const view of views)
      expect([fits(sizeOfView(view), budgets.differences), sizeOfView(view)]).toEqual([true, sizeOfView(view)]);
    expect(views.flatMap(listedOn)).toEqual(
      differencesOf(dossier)
        .filter(({ verdict }) => ['conflict', 'depends', 'updated'].includes(verdict))
        .map(({ question }) => question.id),
    );
  });

  it('are said to be none where nobody is at odds, and what there is stands below', () => {
    const alone = dossierOf({
      questions: { houses: {} },
      claims: [{ chain: ['mayor'], answers: 'houses', value: '7' }],
    });
    expect(linesOf(answer(alone).blocks)).toEqual(['On no question do the sources differ.', '· Of one origin: Houses']);
  });

  it('keep the vantage in their buttons', () => {
    const seen = answer(shipped, { without: 'budanov', 'as-of': '2026' });
    const options = invocationsOf(seen).filter(({ options: { show } }) => show !== undefined);
    expect(options.map(({ options: { without, 'as-of': asOf } }) => [without, asOf])).toContainEqual([
      'budanov',
      '2026',
    ]);
  });
});

/** What several answer who may be one origin is a list of its own. */
function isPerhapsOne({ rule }: Difference): boolean {
  return rule === 'may-be-one-origin' || rule === 'another-figure';
}

describe('a list of questions', () => {
  it('holds those that may be of one origin apart', () => {
    const expected = differencesOf(shipped).filter(isPerhapsOne);
    expect(expected.length).toBeGreaterThan(0);
    expect(answers(shipped, { show: 'perhaps-one' }).flatMap(listedOn)).toEqual(
      expected.map(({ question }) => question.id),
    );
  });

  it.each(verdicts)('holds those of one verdict, each once: %s', (show) => {
    const expected = differencesOf(shipped).filter((one) => one.verdict === show && !isPerhapsOne(one));
    if (expected.length === 0) {
      expect(linesOf(answer(shipped, { show }).blocks).join()).toContain('Nothing in this dossier fits that.');
      return;
    }
    const views = answers(shipped, { show });
    expect(views.flatMap(listedOn)).toEqual(expected.map(({ question }) => question.id));
    expect(textOf(views[0]?.title ?? [])).toMatch(new RegExp(` · ${expected.length}$`));
    for (const view of views) expect([view.verdict, fits(sizeOfView(view), budgets.answer)]).toEqual([show, true]);
  });

  it.each([
    ['the shipped dossier', shipped],
    ['three hundred questions', dossierOfQuestions(300)],
  ])('holds all questions of %s, each once', (_, dossier) => {
    const views = answers(dossier, { show: 'all' });
    const expected = differencesOf(dossier).map(({ question }) => question.id);
    expect(views.flatMap(listedOn)).toEqual(expected);
    expect(textOf(views[0]?.title ?? [])).toBe(`All questions · ${expected.length}`);
    for (const view of views)
      expect([fits(sizeOfView(view), budgets.answer), sizeOfView(view)]).toEqual([true, sizeOfView(view)]);
  });

  it('leads to each question on its page', () => {
    const [first] = answers(shipped, { show: 'single-source' });
    if (first === undefined) throw new Error('there is a page');
    const chosen = invocationsOf(first).flatMap(({ options: { question } }) => question ?? []);
    expect(chosen).toEqual(listedOn(first));
  });
});

describe('what the option show does not go with', () => {
  it.each([
    [{ show: 'proof' }, 'A proof is that of one question; name the question, too.'],
    [
      { question: 'troops-sent', show: 'conflict' },
      'conflict is shown of all questions; of one question only the proof is.',
    ],
    [{ question: 'troops-sent', show: 'all' }, 'all is shown of all questions; of one question only the proof is.'],
  ])('is said: %j', (options, sentence) => {
    expect(linesOf(answer(shipped, options).blocks).join()).toContain(sentence);
  });
});
