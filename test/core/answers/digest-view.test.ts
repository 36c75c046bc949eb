import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { type DigestPlace, digestView, quietView } from '../../../src/core/answers/digest-view.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import type { LastSeen } from '../../../src/core/digest/last-seen.ts';
import { type Section, sections, usualSections } from '../../../src/core/digest/section.ts';
import { type Snapshot, snapshotOf } from '../../../src/core/digest/snapshot.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { budgets, mostInThread } from '../../../src/core/message/budgets.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { fits, sizeOfView } from '../../../src/core/message/measure.ts';
import { invocationsOf } from '../../../src/core/message/phrases-of.ts';
import type { Part, View } from '../../../src/core/message/view.ts';
import { dossierOfQuestions } from '../../support/crowded-dossier.ts';
import { sessionOf, testNow } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { shippedDossier } from '../../support/shipped.ts';
import { linesOf } from './lines-of.ts';

const receipt = 'r'.repeat(20);
const shipped = shippedDossier();
const crowded = dossierOfQuestions(300);

function contextOf(dossier: Dossier) {
  return { ...sessionOf(dossier), zone: 'UTC', invocation: { command: 'digest', options: {} } };
}

/** A digest that is found faithful. */
function digest(
  dossier: Dossier,
  lastSeen: LastSeen | null,
  {
    chosen = usualSections,
    place = { kind: 'posted', receipt },
  }: { chosen?: readonly Section[]; place?: DigestPlace } = {},
): View {
  const context = contextOf(dossier);
  const view = digestView(context, lastSeen, chosen, place);
  expect(checkAnswer(view, context, commands)).toEqual([]);
  return view;
}

/** What a channel saw a day ago of a dossier, but for what a change takes from it. */
function seen(dossier: Dossier, change: (snapshot: Snapshot) => Partial<Snapshot> = () => ({})): LastSeen {
  const snapshot = snapshotOf(dossier);
  return { snapshot: { ...snapshot, ...change(snapshot) }, at: testNow.epochMilliseconds - 86_400_000 };
}

/** Every verdict was another one, and every third claim is new. */
function muchChanged(dossier: Dossier): LastSeen {
  return seen(dossier, ({ verdicts, claims }) => ({
    verdicts: Object.fromEntries(
      Object.entries(verdicts).map(([id, verdict]) => [id, verdict === 'agree' ? 'conflict' : 'agree']),
    ),
    claims: Object.fromEntries(Object.entries(claims).filter((_, index) => index % 3 > 0)),
  }));
}

/** Only some records read otherwise. */
function reworded(dossier: Dossier): LastSeen {
  return seen(dossier, ({ claims }) => ({
    claims: Object.fromEntries(
      Object.entries(claims).map(([id, claim], index) => [id, index < 3 ? { ...claim, content: 'other' } : claim]),
    ),
  }));
}

const textsOf = ({ title, blocks }: Part) => [textOf(title), ...linesOf(blocks)];

describe.each([
  ['the shipped dossier', shipped],
  ['three hundred questions', crowded],
])('a digest of %s', (_, dossier) => {
  const occasions: Readonly<Record<string, LastSeen | null>> = {
    first: null,
    'much changed': muchChanged(dossier),
    'nothing changed': seen(dossier),
    'only reworded': reworded(dossier),
  };
  const choices: readonly (readonly Section[])[] = [
    usualSections,
    sections,
    ['differences'],
    ['changes', 'differences'],
    ['sources', 'open'],
    ['agreements', 'single'],
  ];
  const places: readonly DigestPlace[] = [{ kind: 'posted', receipt }, { kind: 'now' }, { kind: 'preview' }];

  it.each(Object.keys(occasions))('is within its budget, with its thread, whatever is chosen: %s', (occasion) => {
    for (const chosen of choices)
      for (const place of places) {
        const view = digest(dossier, occasions[occasion] ?? null, { chosen, place });
        const told = `${chosen.join()} ${place.kind} ${JSON.stringify(sizeOfView(view))}`;
        // A preview says why an entry is in it, too.
        const budget = place.kind === 'preview' ? budgets.answer : budgets.digest;
        expect([told, fits(sizeOfView(view), budget)]).toEqual([told, true]);
        expect(view.thread?.length ?? 0).toBeLessThanOrEqual(mostInThread);
        for (const part of view.thread ?? [])
          expect([textOf(part.title), fits(sizeOfView({ ...part, footer: [] }), budgets.thread)]).toEqual([
            textOf(part.title),
            true,
          ]);
      }
  });

  it('shows its receipt where it is posted, also on a quiet day, and only there', () => {
    expect(textOf(digest(dossier, null).footer)).toContain(`receipt ${receipt}`);
    expect(textOf(digest(dossier, reworded(dossier)).footer)).toContain(`receipt ${receipt}`);
    expect(textOf(quietView(contextOf(dossier), seen(dossier), receipt).footer)).toContain(`receipt ${receipt}`);
    expect(textOf(digest(dossier, null, { place: { kind: 'now' } }).footer)).not.toContain('receipt');
  });

  it('is a short message on a quiet day, which passes the faithfulness check', () => {
    const view = quietView(contextOf(dossier), seen(dossier), receipt);
    expect(checkAnswer(view, contextOf(dossier), commands)).toEqual([]);
    const line = `${dossier.title}: nothing changed since the digest of 31 March 2031.`;
    expect(textOf(view.news ?? [])).toBe(line);
    expect(linesOf(view.blocks)).toEqual([line]);
    expect(invocationsOf(view)).toEqual([{ command: 'differences', options: {} }]);
    expect(view.thread).toBeUndefined();
    expect(fits(sizeOfView(view), budgets.digest)).toBe(true);
  });

  it('is a short message without a thread where records only read differently', () => {
    const view = digest(dossier, reworded(dossier));
    const lines = linesOf(view.blocks);
    expect(lines[0]).toBe('New since 31 March 2031:');
    expect(lines.slice(1).every((line) => /^ {2}(Now reads: |and \d more change)/.test(line))).toBe(true);
    expect(view.thread).toBeUndefined();
    expect(textOf(view.news ?? [])).toBe('3 claims reading differently');
  });

  it('counts what has no room', () => {
    const { blocks, thread = [] } = digest(dossier, muchChanged(dossier));
    const parent = linesOf(blocks);
    const end = parent.findIndex((line, index) => index > 0 && !line.startsWith('  '));
    const told = parent.slice(1, end);
    const rest = Number(/and ([\d,]+) more change/.exec(told.at(-1) ?? '')?.[1]?.replaceAll(',', ''));
    const [changes] = thread;
    const inThread = changes === undefined ? [] : textsOf(changes).slice(1);
    const restThere = Number(/^and ([\d,]+) more$/.exec(inThread.at(-1) ?? '')?.[1]?.replaceAll(',', '') ?? Number.NaN);
    expect(rest).toBeGreaterThan(0);
    expect(told.length - 1 + rest).toBe(Number.isNaN(restThere) ? inThread.length : inThread.length - 1 + restThere);
  });
});

it('has room on a first day for who says what of the two that are most at odds', () => {
  const lines = linesOf(digest(shipped, null).blocks).map((line) => line.trim());
  expect(lines).toContain("200 long-range artillery pieces — South Korea's defence ministry");
  expect(lines).toContain("12,000 troops sent to the Kursk region — Ukraine's General Staff");
});

describe('what a digest of many questions does not show', () => {
  it('is counted, and so is what its thread does not show', () => {
    const { blocks, thread = [], footer } = digest(crowded, null);
    const lines = linesOf(blocks);
    const entries = lines.filter((line) => line.startsWith('✕ ')).length;
    const also = lines.find((line) => line.startsWith('Also: ')) ?? '';
    const titled = also.split(' · ').filter((part) => part.includes('✕ ')).length;
    const more = Number(/and (\d+) more$/.exec(also)?.[1]);
    expect(entries + titled + more).toBe(75);
    const differ = thread.find(({ title }) => textOf(title) === 'Where the sources differ');
    const shown = differ === undefined ? [] : textsOf(differ);
    const inThread = shown.filter((line) => line.startsWith('✕ ')).length;
    expect(shown.at(-1)).toBe(`and ${75 - inThread} more`);
    expect(lines).toContain('＝ Agree: 75 questions');
    expect(textOf(footer)).toContain('75 worded differently · 75 of one origin, as far as is sure');
  });
});

describe('the news of a digest', () => {
  it('is the verdict that moved, and how many claims are new', () => {
    const lastSeen = seen(shipped, ({ verdicts, claims }) => ({
      verdicts: { ...verdicts, 'troops-sent': 'compatible' },
      claims: Object.fromEntries(Object.entries(claims).filter(([id]) => id !== 'general-staff-troops')),
    }));
    expect(textOf(digest(shipped, lastSeen).news ?? [])).toBe(
      '1 verdict moved: Troops sent: ○ both can be true → ◐ depends on which count is later; 1 claim new',
    );
  });

  it('is what is at odds most, where nothing changed or this is the first one', () => {
    for (const lastSeen of [null, seen(shipped)])
      expect(textOf(digest(shipped, lastSeen).news ?? [])).toBe(
        '◐ Artillery pieces delivered: depends on what counts.',
      );
  });

  it('is that nothing is at odds, where nothing is', () => {
    const alone = dossierOf({
      questions: { houses: {} },
      claims: [{ chain: ['mayor'], answers: 'houses', value: '7' }],
    });
    expect(textOf(digest(alone, null).news ?? [])).toBe('On no question do the sources differ.');
  });

  it('counts claims that no longer stand', () => {
    const day = { statement: 'The Mayor spoke.', answers: 'houses', chain: ['mayor'], 'as-of': '2031-03-04' };
    const before = dossierOf({ questions: { houses: {} }, claims: [{ ...day, id: 'a', value: '7' }] });
    const wrong = { ...day, id: 'a', value: '7', rank: 'deprecated' as const, reason: 'misread' };
    const after = dossierOf({ questions: { houses: {} }, claims: [wrong, { ...day, id: 'b', value: '9' }] });
    expect(textOf(digest(after, seen(before)).news ?? [])).toBe('1 claim new; 1 claim no longer standing');
  });
});

describe('the button to all changes', () => {
  const asked = (lastSeen: LastSeen | null, place?: DigestPlace) =>
    invocationsOf(digest(shipped, lastSeen, place === undefined ? {} : { place })).filter(
      ({ options }) => options.do === 'changes',
    );

  it('asks for those of this digest, by its receipt, where it is posted', () => {
    expect(asked(muchChanged(shipped))).toEqual([{ command: 'digest', options: { do: 'changes', receipt } }]);
    expect(asked(muchChanged(shipped), { kind: 'now' })).toEqual([{ command: 'digest', options: { do: 'changes' } }]);
  });

  it('is not there where nothing changed or nothing was posted before', () => {
    expect([...asked(seen(shipped)), ...asked(null)]).toEqual([]);
  });
});
