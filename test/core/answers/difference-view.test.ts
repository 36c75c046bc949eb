import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { ShortClaim } from '../../../src/core/checks/short-dossier.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { budgets } from '../../../src/core/message/budgets.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { fits, sizeOfView } from '../../../src/core/message/measure.ts';
import type { View } from '../../../src/core/message/view.ts';
import { sessionOf, viewOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { shippedDossier } from '../../support/shipped.ts';
import { linesOf } from './lines-of.ts';

function answer(dossier: Dossier, options: Record<string, string>): View {
  const session = sessionOf(dossier);
  const invocation = { command: 'differences', options };
  const view = viewOf(invocation, session);
  expect(checkAnswer(view, { ...session, invocation }, commands)).toEqual([]);
  return view;
}

/** The claims that a view's choice of evidence leads to. */
function evidenceOf({ blocks }: View): string[] {
  const invocations = blocks
    .flatMap((block) => (block.kind === 'actions' ? block.actions : []))
    .flatMap((action) => (action.kind === 'select' ? action.options.map((option) => option.invocation) : []));
  return invocations.flatMap(({ command, options }) => (command === 'evidence' ? [options.claim ?? ''] : []));
}

/** The invocations of its buttons. */
function buttonsOf({ blocks }: View): Record<string, string>[] {
  return blocks
    .flatMap((block) => (block.kind === 'actions' ? block.actions : []))
    .flatMap((action) => (action.kind === 'button' ? [{ ...action.invocation.options }] : []));
}

it('quotes one who alone gives no figure, with the way that it came, and names several', () => {
  const of = (question: string) => {
    const lines = linesOf(answer(shippedDossier(), { question }).blocks);
    const at = lines.findIndex((line) => line.startsWith('No figure given: '));
    return lines.slice(at, at + 2);
  };
  const [told, way] = of('artillery-prepared');
  expect(told).toContain('“preparing to send another tranche of at least the same amount” — Kyrylo Budanov, in the');
  expect(way?.trim()).toBe('Daily8, copying The Telegraph ← The War Zone · said by 7 February 2025');
  expect(of('casualties')[0]).toBe('No figure given: The New York Times, Puls, Special Operations Forces spokesman.');
});

describe('one difference', () => {
  const view = answer(shippedDossier(), { question: 'artillery-delivered' });

  it('says the finding, then each origin, then what it depends on and what would settle it, on one page', () => {
    const lines = linesOf(view.blocks);
    expect(lines.slice(0, 3)).toEqual([
      'How many artillery pieces has North Korea given Russia?',
      '◐ Depends on what counts. Both can be true only if rocket launchers do not count as long-range artillery pieces.',
      "Kyrylo Budanov, Ukraine's military intelligence chief: at least 120 Koksan guns · 120 rocket launchers · together at least 240 Koksan guns and rocket launchers ‡",
    ]);
    expect(lines.filter((line) => !line.startsWith('  ')).map((line) => line.split(/[:,.]/u)[0])).toEqual([
      'How many artillery pieces has North Korea given Russia?',
      '◐ Depends on what counts',
      'Kyrylo Budanov',
      "South Korea's defence ministry",
      'RBC-Ukraine',
      'If rocket launchers count as long-range artillery pieces',
      'Would settle it',
    ]);
    expect(lines.join('\n')).toContain('together at least 240 Koksan guns and rocket launchers ‡');
    expect(textOf(view.footer)).not.toContain('page');
    expect(view.verdict).toBe('depends');
  });

  it('says what would settle it only where everybody who answers had spoken', () => {
    const settles = (options: Record<string, string>) =>
      linesOf(answer(shippedDossier(), { question: 'artillery-delivered', ...options }).blocks).filter((line) =>
        line.startsWith('Would settle it'),
      );
    expect(settles({ 'as-of': '2025-01-07' })).toEqual([]);
    expect(settles({ without: 'rbc-ukraine' })).toEqual([]);
    expect(settles({ 'as-of': '2031-04-01' })).toHaveLength(1);
  });

  it('leads to the evidence of the claims on it, and to the proof as it is seen', () => {
    expect(evidenceOf(view)).toHaveLength(6);
    expect(buttonsOf(view)).toContainEqual({ question: 'artillery-delivered', show: 'proof' });
    const seen = answer(shippedDossier(), { question: 'artillery-delivered', without: 'rbc-ukraine' });
    expect(buttonsOf(seen)).toContainEqual({
      question: 'artillery-delivered',
      without: 'rbc-ukraine',
      show: 'proof',
    });
  });

  it('makes bold who decides, and nobody else', () => {
    const bold = view.blocks.flatMap((block) =>
      block.kind === 'entry'
        ? block.text.flatMap((inline) =>
            inline.kind === 'said' && inline.speaker[0].style === 'strong' ? [inline.speaker[0].text] : [],
          )
        : [],
    );
    expect(bold).toEqual(['Kyrylo Budanov', "South Korea's defence ministry"]);
  });
});

describe('what one origin says', () => {
  const day = { answers: 'houses', chain: ['mayor'] };
  const positionOf = (...claims: ShortClaim[]) => positionOn(claims);
  /** The same of claims on several pages. */
  const positionOn = (...pages: ShortClaim[][]) => {
    const rival: ShortClaim = { answers: 'houses', chain: ['army'], value: '7', 'as-of': '2031-03-04' };
    const [claims = [], ...others] = pages;
    const sources = Object.fromEntries(others.map((each, index) => [`page-${index}`, { claims: each }]));
    const view = answer(
      dossierOf({ questions: { houses: { measure: 'level' } }, claims: [...claims, rival], sources }),
      { question: 'houses' },
    );
    const entry = view.blocks.find((block) => block.kind === 'entry' && textOf(block.text).startsWith('Mayor'));
    return entry === undefined ? [] : linesOf([entry]);
  };

  it('has each thing once, and on how many pages, however often one page has it', () => {
    const said = { ...day, value: '200', 'as-of': '2031-03-04' };
    expect(positionOf(said)[0]).toBe('Mayor: 200');
    expect(positionOf(said, said)[0]).toBe('Mayor: 200');
    expect(positionOn([said], [said])[0]).toBe('Mayor: 200, on 2 pages');
    expect(positionOn([said, said], [said, said], [said])[0]).toBe('Mayor: 200, on 3 pages');
  });

  it('has the newest first, each with its date where these differ, else one for all', () => {
    const older = { ...day, value: '100', 'as-of': '2031-03-01' };
    const newer = { ...day, value: '200', 'as-of': '2031-03-04' };
    expect(positionOf(older, newer)).toEqual([
      'Mayor: 200 (as it stood on 4 March 2031) · also 100 (as it stood on 1 March 2031)',
      '  River Post',
    ]);
    expect(positionOf({ ...older, 'as-of': '2031-03-04' }, newer)[1]).toBe(
      '  River Post · as it stood on 4 March 2031',
    );
  });

  it('is counted beyond five things', () => {
    const values = ['10', '20', '30', '40', '50', '60', '70'].map((value) => ({
      ...day,
      value,
      'as-of': '2031-03-04',
    }));
    expect(positionOf(...values)[0]).toMatch(/; and 2 more wordings or figures, in the proof$/);
  });
});

describe('who agrees', () => {
  const linesFor = (...values: string[]) => {
    const claims = values.map((value, index): ShortClaim => {
      return { answers: 'houses', chain: [`speaker-${index}`], value, 'as-of': '2031-03-04' };
    });
    const view = answer(dossierOf({ questions: { houses: { measure: 'level' } }, claims }), { question: 'houses' });
    return linesOf(view.blocks).filter((line) => line.startsWith('They agree: '));
  };

  it('is told where a third does not belong to them', () => {
    expect(linesFor('exactly 200', 'exactly 200', 'exactly 900')).toEqual(['They agree: Speaker 0, Speaker 1.']);
    expect(linesFor('exactly 200', 'exactly 200', 'at least 100')).toEqual(['They agree: Speaker 0, Speaker 1.']);
    expect(linesFor('exactly 200', 'exactly 200', 'unstated')).toEqual(['They agree: Speaker 0, Speaker 1.']);
  });

  it('is not told where all do: the verdict says so', () => {
    expect(linesFor('exactly 200', 'exactly 200')).toEqual([]);
  });
});

describe('a difference that is more than a page', () => {
  const claims = Array.from({ length: 90 }, (_, index): ShortClaim => {
    const value = index === 20 ? 'exactly 900' : index % 3 === 1 ? 'unstated' : 'exactly 200';
    return {
      id: `c${index}`,
      answers: 'houses',
      chain: [`speaker-${index}`],
      value,
      'as-of': '2031-03-04',
      ...(index === 89 ? { rank: 'deprecated' as const, reason: 'misread' } : {}),
    };
  });
  const dossier = dossierOf({ questions: { houses: { measure: 'level', settles: 'the register' } }, claims });
  const first = answer(dossier, { question: 'houses' });
  const pages = Number(/page \d+ of (\d+)/.exec(textOf(first.footer))?.[1]);
  const views = Array.from({ length: pages }, (_, index) =>
    answer(dossier, { question: 'houses', page: `${index + 1}` }),
  );

  it('has those who decide and what would settle it on the first, and who gives no answer last', () => {
    expect(pages).toBeGreaterThan(2);
    const lines = linesOf(first.blocks).join('\n');
    expect(lines).toContain('Speaker 20: exactly 900');
    expect(lines).toContain('Would settle it: the register.');
    const shown = views.slice(1).flatMap(({ blocks }) => linesOf(blocks));
    const silent = shown.findIndex((line) => line.startsWith('No figure given: '));
    expect(shown[silent]).toMatch(/^No figure given: (Speaker \d+, ){8}and 22 more\.$/);
    expect(shown.slice(silent).some((line) => line.startsWith('Speaker'))).toBe(false);
    expect(shown.slice(0, silent).some((line) => line.startsWith('Speaker'))).toBe(true);
  });

  it('has every origin on one of its pages, and what is set aside last', () => {
    const lines = views.flatMap(({ blocks }) => linesOf(blocks));
    const speakers = lines.flatMap((line) => /^Speaker \d+(?=:)/.exec(line)?.[0] ?? []);
    expect(speakers).toHaveLength(59);
    expect(new Set(speakers).size).toBe(59);
    expect(linesOf(views.at(-1)?.blocks ?? []).join('\n')).toContain('Set aside, for the record holds it to be wrong');
  });

  it('keeps every page within its budget, and leads to the evidence of that page alone', () => {
    for (const view of views) {
      expect([fits(sizeOfView(view), budgets.answer), sizeOfView(view)]).toEqual([true, sizeOfView(view)]);
      const shown = linesOf(view.blocks).join('\n');
      for (const id of evidenceOf(view)) expect(shown).toContain(`Speaker ${id.slice(1)}`);
    }
    expect(new Set(views.flatMap(evidenceOf)).size).toBe(60);
  });
});

it.each([...shippedDossier().questions.keys()])('the answer to %s is within its budget on every page', (question) => {
  const dossier = shippedDossier();
  for (let page = 1, pages = 1; page <= pages; page++) {
    const view = answer(dossier, { question, page: `${page}` });
    pages = Number(/page \d+ of (\d+)/.exec(textOf(view.footer))?.[1] ?? 1);
    expect([page, fits(sizeOfView(view), budgets.answer), sizeOfView(view)]).toEqual([page, true, sizeOfView(view)]);
  }
});
