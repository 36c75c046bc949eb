import fc from 'fast-check';
import { modalities } from '../../src/core/dossier/claim-record.ts';
import type { Actor, Claim, Question, Source, Value } from '../../src/core/dossier/dossier.ts';
import { parseFigure } from '../../src/core/figure/parse-figure.ts';
import { defaultPolicy } from '../../src/core/figure/policy.ts';
import { type Moment, parseMoment } from '../../src/core/time/moment.ts';

function actor(id: string, kind: Actor['kind'], party: string | null): Actor {
  return { id, name: id, kind, role: null, aliases: [], party, plural: false, reliability: null };
}

const outlets = ['post', 'herald', 'wire', 'echo'].map((id) => actor(id, 'outlet', null));
const speakers = [
  actor('mayor', 'person', 'town'),
  actor('ministry', 'office', 'state'),
  actor('brigade', 'agency', 'state'),
  actor('officials', 'anonymous', null),
];

function moment(text: string): Moment {
  const result = parseMoment(text);
  if (!result.ok) throw new Error(result.reason);
  return result.moment;
}

const days = [
  '2031-03-01',
  '2031-03-05',
  '2031-03-05/2031-03-20',
  '2031-03',
  '2031-03-30',
  '../2031-03-10',
  '2031-03-12/..',
].map(moment);
const maybeDay = fc.option(fc.constantFrom(...days), { nil: null, freq: 2 });

const bare = { scopes: new Map(), categories: new Map(), sums: [], settles: null, unit: null } as const;
function question(id: string, measure: Question['measure'], more: Partial<Question> = {}): Question {
  return { ...bare, id, ask: id, title: id, measure, ...more };
}
const scopes: Question['scopes'] = new Map(
  [
    { id: 'diesel', label: 'diesel', includes: [], mayInclude: [], exhaustive: false },
    { id: 'electric', label: 'electric', includes: [], mayInclude: [], exhaustive: false },
    { id: 'heavy', label: 'heavy', includes: ['diesel'], mayInclude: ['electric'], exhaustive: false },
    { id: 'all', label: 'all', includes: ['diesel', 'electric'], mayInclude: ['heavy'], exhaustive: true },
  ].map((scope) => [scope.id, scope]),
);
const states: Question['categories'] = new Map(
  [
    { id: 'open', label: 'open', includes: [], after: [] },
    { id: 'shut', label: 'shut', includes: [], after: ['open'] },
    { id: 'half', label: 'half', includes: ['shut'], after: [] },
  ].map((state) => [state.id, state]),
);

const anyQuestion = fc.constantFrom(
  question('total', 'cumulative'),
  question('pumps', 'cumulative', { scopes }),
  question('level', 'level'),
  question('stock', 'level', { scopes }),
  question('flow', 'flow'),
  question('state', 'category', { categories: states }),
  question('place', 'place', { categories: states }),
  question('fact', 'yes-no'),
  question('when', 'event'),
  question('why', 'text'),
);

const figureTexts = [
  'about',
  'some',
  'exactly',
  'at least',
  'more than',
  'up to',
  'fewer than',
  'nearly',
  'just over',
  'reached',
  '',
].flatMap((hedge) =>
  ['100', '110', '120', '150', '200', '240', '250', '1,000'].map((number) => `${hedge} ${number}`.trim()),
);
/** Figures near enough to each other that every verdict comes up. */
const figures = [...figureTexts, 'between 100 and 200', 'hundreds'].map((text) => {
  const result = parseFigure(text, defaultPolicy);
  if (!result.ok) throw new Error(result.reason);
  return result.figure;
});
const anyFigure = fc.constantFrom(...figures);

function valueFor({ measure, categories }: Question, scope: string | null): fc.Arbitrary<Value> {
  const unstated = fc.constant<Value>({ kind: 'unstated', text: 'unstated' });
  switch (measure) {
    case 'cumulative':
    case 'level':
    case 'flow': {
      const figure = anyFigure.map((found): Value => ({ kind: 'figure', text: found.text, figure: found }));
      const parts = fc.tuple(anyFigure, anyFigure, fc.boolean()).map(([a, b, all]): Value => {
        const list = [
          { scope: 'diesel', figure: a },
          { scope: 'electric', figure: b },
        ];
        return { kind: 'parts', text: 'parts', parts: list, all };
      });
      return scope === 'parts'
        ? parts
        : fc.oneof({ arbitrary: figure, weight: 12 }, { arbitrary: unstated, weight: 1 });
    }
    case 'category':
    case 'place':
      return fc
        .constantFrom(...categories.keys())
        .map((category): Value => ({ kind: 'category', text: category, category }));
    case 'yes-no':
      return fc.boolean().map((yes): Value => ({ kind: 'yes-no', text: yes ? 'yes' : 'no', yes }));
    case 'event':
      return fc.constantFrom(...days).map((found): Value => ({ kind: 'date', text: found.edtf, moment: found }));
    case 'text':
      return fc.constantFrom('rain', 'snow').map((text): Value => ({ kind: 'text', text }));
    default:
      return measure satisfies never;
  }
}

const anySource = fc.record({
  publisher: fc.constantFrom(...outlets),
  author: fc.constantFrom(...outlets),
  copy: fc.boolean(),
  published: maybeDay,
});

/** A claim that answers a question, by anyone, through anyone, with or without dates. */
function anyClaim(asked: Question): fc.Arbitrary<Claim> {
  const scope = asked.scopes.size === 0 ? fc.constant(null) : fc.constantFrom(...asked.scopes.keys(), 'parts');
  return scope.chain((counted) =>
    fc
      .record({
        value: valueFor(asked, counted),
        source: anySource,
        chain: fc.array(fc.constantFrom(...outlets, ...speakers, ...speakers), { maxLength: 3 }),
        chainComplete: fc.boolean(),
        modality: fc.constantFrom('asserted' as const, 'asserted' as const, 'asserted' as const, ...modalities),
        asOf: maybeDay,
        said: maybeDay,
        deprecated: fc.integer({ min: 0, max: 12 }),
      })
      .map(({ source, chain, deprecated, value, ...rest }): Claim => {
        const page = sourceOf(source);
        return {
          ...{
            id: '',
            statement: '',
            quote: '',
            at: null,
            source: page,
            circular: false,
            wording: 'reported',
            question: asked,
          },
          ...{
            event: null,
            reason: null,
            corrects: null,
            note: null,
            rank: deprecated === 0 ? 'deprecated' : 'normal',
          },
          ...rest,
          value,
          scope: counted === 'parts' ? null : counted,
          chain,
          origin: chain.at(-1) ?? page.author,
        };
      }),
  );
}

function sourceOf({
  publisher,
  author,
  copy,
  published,
}: {
  publisher: Actor;
  author: Actor;
  copy: boolean;
  published: Moment | null;
}): Source {
  const capture = { file: '', sha256: '', at: null };
  return {
    id: 's',
    publisher,
    author: copy ? author : publisher,
    title: '',
    language: 'en',
    url: null,
    published,
    capture,
    note: null,
    leftOut: [],
    claims: [],
  };
}

/** A question and some claims on it, each with an id of its own. */
export function anyAnswers(least: number, most: number): fc.Arbitrary<{ question: Question; claims: Claim[] }> {
  return anyQuestion.chain((asked) =>
    fc.array(anyClaim(asked), { minLength: least, maxLength: most }).map((claims) => ({
      question: asked,
      claims: claims.map((claim, index) => ({
        ...claim,
        id: `claim-${index}`,
        source: { ...claim.source, id: `source-${index}` },
      })),
    })),
  );
}
