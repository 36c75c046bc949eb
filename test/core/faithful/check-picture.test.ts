import { describe, expect, it } from 'vitest';
import type { AnswerContext } from '../../../src/core/answers/answer-context.ts';
import { originsPicture } from '../../../src/core/answers/origins-picture.ts';
import { rangePicture, rangeSignsIn } from '../../../src/core/answers/range-picture.ts';
import { reportsPicture } from '../../../src/core/answers/reports-picture.ts';
import { stripPicture } from '../../../src/core/answers/strip-picture.ts';
import { timelinePicture } from '../../../src/core/answers/timeline-picture.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import type { Picture, StripMark, StripRow } from '../../../src/core/message/picture.ts';
import type { Block } from '../../../src/core/message/view.ts';
import { differenceOn, differencesOf } from '../../../src/core/query/differences.ts';
import { timelineOf } from '../../../src/core/query/timeline.ts';
import { english } from '../../../src/core/words/en.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';

const day = { 'as-of': '2031-03-04' };
const sums = [{ label: 'all pumps', of: ['diesel', 'hand'] }];
const scopes = { diesel: { label: 'diesel pumps' }, hand: { label: 'hand pumps' } };

/** One question with a sum, a hedge, a denial, an event, a copy and a broken chain, on pages of three days. */
const dossier = dossierOf({
  dossier: { events: { crest: 'The crest' } },
  questions: { pumps: { title: 'Pumps', unit: 'pumps', scopes, sums } },
  sources: {
    post: {
      published: '2031-03-05',
      claims: [
        { id: 'diesel', answers: 'pumps', scope: 'diesel', value: '120', chain: ['mayor'], ...day },
        { id: 'hand', answers: 'pumps', scope: 'hand', value: 'at least 40', chain: ['mayor'], ...day },
        { id: 'some', answers: 'pumps', scope: 'diesel', value: 'dozens', chain: ['wire', 'union'], ...day },
        { id: 'crest', chain: ['mayor'], said: '2031-03-02', event: { id: 'crest', when: '2031-03-01' } },
      ],
    },
    echo: {
      published: '2031-03-06',
      syndicates: 'post',
      claims: [
        {
          id: 'none',
          answers: 'pumps',
          scope: 'diesel',
          value: 'up to 90',
          modality: 'denied',
          chain: ['army'],
          ...day,
        },
        {
          id: 'vague',
          answers: 'pumps',
          scope: 'diesel',
          value: '300',
          chain: ['guard'],
          'chain-complete': false,
          ...day,
        },
      ],
    },
    third: {
      published: '2031-03-09',
      claims: [{ id: 'new', answers: 'pumps', scope: 'diesel', value: '500', chain: ['ministry'], ...day }],
    },
  },
});
const session = sessionOf(dossier);
const context: AnswerContext = { ...session, zone: 'UTC', invocation: { command: 'differences', options: {} } };

function problemsOf(picture: Picture): string[] {
  const blocks: Block[] = [{ kind: 'picture', picture, alt: [] }];
  return checkAnswer({ title: [], blocks, footer: [] }, context, session.commands);
}

function pictureOf<Kind extends Picture['kind']>(kind: Kind): Extract<Picture, { kind: Kind }> {
  const difference = differenceOn(dossier, 'pumps');
  if (difference === null) throw new Error('nobody answers');
  const all = [
    stripPicture(difference, {}, context),
    originsPicture(difference, {}, context),
    rangePicture(difference, {}, context),
    reportsPicture(differencesOf(dossier), {}, context),
    timelinePicture(timelineOf(dossier), context),
  ];
  const isOf = (picture: Picture): picture is Extract<Picture, { kind: Kind }> => picture.kind === kind;
  const found = all.flatMap((block) => block?.picture ?? []).find(isOf);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}

describe('a picture of the record', () => {
  it.each(['strip', 'timeline', 'origins', 'reports', 'range'] as const)('has no fault: %s', (kind) => {
    expect(problemsOf(pictureOf(kind))).toEqual([]);
  });
});

describe('a strip', () => {
  const strip = pictureOf('strip');
  const rows = strip.panels.flatMap((panel) => panel.rows);
  const withRows = (changed: readonly StripRow[]): string[] =>
    problemsOf({ ...strip, panels: strip.panels.slice(0, 1).map((panel) => ({ ...panel, rows: changed })) });
  const withMarks = (change: (mark: StripMark) => StripMark): string[] =>
    withRows(rows.map((row) => ({ ...row, marks: row.marks.map(change) })));
  const count = rows.flatMap(({ marks }) => marks).length;

  it('is drawn at no other numbers than its labels say', () => {
    const wrong = withMarks((mark) => ({ ...mark, low: (mark.low ?? 0) + 1 }));
    expect(wrong.filter((problem) => problem.endsWith('is drawn at other numbers than it says'))).toHaveLength(count);
    expect(withMarks((mark) => ({ ...mark, high: mark.high === null ? 7 : null }))).toHaveLength(count);
  });

  it('explains every sign that its marks have', () => {
    expect(strip.key.map(({ sign }) => sign)).toEqual(['said', 'range', 'decides', 'vague', 'not-held']);
    expect(problemsOf({ ...strip, key: [] })).toHaveLength(5);
    expect(problemsOf({ ...strip, key: strip.key.slice(1) })).toHaveLength(1);
  });

  it('has a dot at the number that was said, and nowhere else', () => {
    const named = rows.flatMap(({ marks }) => marks.map((mark) => mark.named));
    expect(named).toEqual(expect.arrayContaining([[120], [40], [90], [300], [500], []]));
    const wrong = withMarks((mark) => ({ ...mark, named: mark.named.length === 0 ? [160] : [(mark.low ?? 0) + 7] }));
    expect(wrong.filter((problem) => problem.includes('with a dot at a number'))).toHaveLength(count);
  });

  it('is as vague, as much of our making and as firm as its record', () => {
    for (const key of ['isVague', 'isDerived', 'isHeld'] as const)
      expect([key, withMarks((mark) => ({ ...mark, [key]: !mark[key] })).length]).toEqual([key, count]);
  });

  it('says that readings share a drawing where they do', () => {
    const { heading, verdict } = strip.panels[0] ?? { heading: [], verdict: null };
    const panels = [{ heading, verdict, rows: [] }, ...strip.panels];
    expect(problemsOf({ ...strip, panels })).toHaveLength(1);
    expect(problemsOf({ ...strip, panels, shared: english.pictures.strip.sameFigures })).toEqual([]);
    expect(problemsOf({ ...strip, shared: english.pictures.strip.sameFigures })).toHaveLength(1);
  });

  it('has every figure in the row of who said it', () => {
    const [first, second] = rows;
    if (first === undefined || second === undefined) throw new Error('two rows');
    expect(withRows([{ ...first, speaker: second.speaker }]).length).toBe(first.marks.length);
  });

  it('draws nothing that is no figure', () => {
    expect(withMarks((mark) => ({ ...mark, label: [] })).length).toBe(2 * count);
  });

  it('has a sum, a hedge, what is vague, and what is not held', () => {
    const marks = rows.flatMap((row) => row.marks);
    expect(marks.some(({ isDerived, low, high }) => isDerived && low === 160 && high === null)).toBe(true);
    expect(marks.some(({ isVague }) => isVague)).toBe(true);
    expect(marks.some(({ isHeld, low, high }) => !isHeld && low === null && high === 90)).toBe(true);
  });
});

describe('a timeline', () => {
  const timeline = pictureOf('timeline');
  const changed = (change: Partial<(typeof timeline.events)[number]>) =>
    problemsOf({ ...timeline, events: timeline.events.map((event) => ({ ...event, ...change })) });

  it('is drawn at no other days than its dates say', () => {
    expect(changed({ first: 0 })).toEqual(['"The crest" is drawn at other days than "1 March 2031"']);
    expect(changed({ last: null })).toHaveLength(1);
    expect(changed({ when: [] })).toHaveLength(1);
  });

  it('shows when each was said, by whom', () => {
    const [event] = timeline.events;
    const said = event?.said ?? [];
    const [one] = said;
    if (one === undefined) throw new Error('somebody said it');
    expect(changed({ said: [{ ...one, first: 0 }] })).toHaveLength(1);
    const guard = { kind: 'name', text: 'guard', of: { record: 'actor', id: 'guard', field: 'name' } } as const;
    expect(changed({ said: [{ ...one, speaker: [guard] }] })).toContain(
      '"guard" is drawn as saying what is of "2 March 2031", which is not theirs',
    );
  });
});

describe('origins', () => {
  const origins = pictureOf('origins');

  it('are joined only to what is drawn, and say only what is theirs', () => {
    expect(problemsOf({ ...origins, nodes: origins.nodes.slice(1) }).length).toBeGreaterThan(0);
    expect(problemsOf({ ...origins, groups: [] }).length).toBeGreaterThan(0);
    const [first, second] = origins.nodes;
    if (first === undefined || second === undefined) throw new Error('two origins');
    const exchanged = [{ ...first, says: second.says }, ...origins.nodes.slice(1)];
    expect(problemsOf({ ...origins, nodes: exchanged })).toHaveLength(1);
    expect(problemsOf({ ...origins, nodes: [first, ...origins.nodes] })).toEqual([
      'two parts of a picture have one id',
    ]);
  });

  it('of who is not named lead only to the page that has it', () => {
    const nameless = { answers: 'gate', chain: ['officials'], 'chain-complete': false };
    const apart = dossierOf({
      questions: { gate: { measure: 'yes-no' } },
      sources: {
        post: { claims: [{ id: 'shut', value: 'yes', ...nameless }] },
        herald: { claims: [{ id: 'open', value: 'no', ...nameless }] },
      },
    });
    const gate = differenceOn(apart, 'gate');
    const at = { ...sessionOf(apart), zone: 'UTC', invocation: { command: 'differences', options: {} } };
    const drawn = gate === null ? null : originsPicture(gate, {}, at);
    if (drawn?.picture.kind !== 'origins') throw new Error('no origins');
    const problems = (picture: Picture) =>
      checkAnswer({ title: [], blocks: [{ kind: 'picture', picture, alt: [] }], footer: [] }, at, at.commands);
    expect(problems(drawn.picture)).toEqual([]);
    const [first] = drawn.picture.nodes;
    const links = drawn.picture.links.map((link) => ({ ...link, from: first?.id ?? '' }));
    expect(problems({ ...drawn.picture, links })).toHaveLength(1);
  });

  it('have copies, and somebody of whom no source is named', () => {
    expect(new Set(origins.links.map(({ how }) => how))).toEqual(new Set(['relay', 'copy']));
    expect(origins.nodes.filter(({ isOpen }) => isOpen)).not.toEqual([]);
  });
});

describe('through whom', () => {
  it('explains its dotted lines and its dashed boxes', () => {
    const origins = pictureOf('origins');
    expect(origins.key.map(({ sign }) => sign)).toEqual(['copy', 'open']);
    expect(problemsOf({ ...origins, key: [] })).toHaveLength(2);
  });
});

describe('who reports what', () => {
  const reports = pictureOf('reports');

  it('has one cell for each origin, and explains each', () => {
    const rows = reports.rows.map((row) => ({ ...row, cells: row.cells.slice(1) }));
    expect(problemsOf({ ...reports, rows })).toHaveLength(1);
    expect(problemsOf({ ...reports, legend: [] })).toHaveLength(1);
  });
});

describe('a range', () => {
  const range = pictureOf('range');
  const changed = (change: (step: (typeof range.steps)[number]) => Partial<(typeof range.steps)[number]>) =>
    problemsOf({ ...range, steps: range.steps.map((step) => ({ ...step, ...change(step) })) });

  it('moves only to what somebody said, on the day of its page', () => {
    expect(range.steps.length).toBeGreaterThan(1);
    expect(changed(({ high }) => ({ high: (high ?? 0) + 1 })).length).toBeGreaterThan(0);
    expect(changed(({ low }) => ({ low: (low ?? 0) + 1 })).length).toBeGreaterThan(0);
    expect(changed(({ day: at }) => ({ day: at + 1 }))).toHaveLength(range.steps.length);
    expect(changed(() => ({ moved: [] })).length).toBeGreaterThan(0);
    expect(problemsOf({ ...range, steps: range.steps.toReversed() }).length).toBeGreaterThan(0);
  });

  it('shows no figure before its page had surely appeared', () => {
    const [first, ...others] = range.steps;
    const last = others.at(-1);
    if (first === undefined || last === undefined) throw new Error('two steps');
    const { high, moved } = last;
    expect(problemsOf({ ...range, steps: [first, { ...first, day: first.day + 1, high, moved }] })).toContain(
      '"500" is drawn on a day before which its page need not have appeared',
    );
  });

  it('explains the lines and arrows that it has, and no others', () => {
    const signs = range.key.map(({ sign }) => sign);
    expect(signs).toContain('ends');
    expect(problemsOf({ ...range, key: [] })).toHaveLength(signs.length);
    expect(rangeSignsIn([])).toEqual([]);
    const open = range.steps.map((step) => ({ ...step, low: null }));
    expect(rangeSignsIn(open)).toContain('no-lower');
    expect(rangeSignsIn(open.map((step) => ({ ...step, isReported: false })))).toEqual([]);
  });

  it('is drawn as gone only where nothing is drawn or told', () => {
    const gone = { low: null, high: null, isReported: false };
    expect(changed(() => gone).length).toBe(range.steps.length);
    expect(changed(() => ({ ...gone, moved: [] }))).toEqual([]);
    expect(changed(() => ({ ...gone, moved: [], high: 3 }))).toHaveLength(range.steps.length);
  });
});
