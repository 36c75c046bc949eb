import { describe, expect, it } from 'vitest';
import { findCopy } from '../../../src/core/article/find-copy.ts';

const sentences = [
  'At least 300 homes in Port Ellen were flooded on Friday after the barrier was overtopped, the mayor said.',
  'Two people were missing, according to the interior ministry, which had sent 120 soldiers to the town by noon.',
  'Mayor Lena Ortiz told a briefing at the town hall that the region had sent eleven pumps, and that she needed sixty.',
  'The barrier was built in 1998 and was last checked in the autumn, an engineer of the water board told Coast Wire.',
  'Trains to the coast will not run before Monday, the railway said, and three bridges over the Elm stay closed.',
];
const title = 'Flood barrier overtopped at Port Ellen';
const frame = { head: 'Home\nRegion', foot: 'Sign up for our newsletter\n© 2031 River Post' };

function page(lines: readonly string[], { head, foot } = frame, headline = title): string {
  return [head, headline, ...lines, foot].join('\n');
}

const known = [
  {
    id: 'other-story',
    text: page(['The strike at the port ended on Thursday after eleven days, the union and the operator said.']),
  },
  { id: 'river-post', text: page(sentences) },
];

describe('findCopy', () => {
  it('knows the same text, and the same words with other spaces and signs', () => {
    expect(findCopy(page(sentences), known)).toMatchObject({ id: 'river-post', kind: 'same', share: 1 });
    const respaced = page(sentences).replaceAll('\n', '\r\n\r\n').replaceAll('Friday after', 'Friday  after');
    expect(findCopy(respaced, known)).toMatchObject({ id: 'river-post', kind: 'same', share: 1, passages: [] });
  });

  it('knows a lightly edited copy on another page, and shows the passages that both have', () => {
    const edited = sentences.with(1, 'Two people are missing, the ministry says.').toSpliced(4, 1);
    const text = page(
      edited,
      { head: 'Menu', foot: 'Explore what Newsbox AI can do for you:' },
      'Port Ellen under water',
    );
    const copy = findCopy(text, known);
    expect(copy).toMatchObject({ id: 'river-post', kind: 'copy', changes: [] });
    expect(copy?.share).toBeGreaterThan(0.7);
    const shown = copy?.passages.map(({ at, knownAt }) => [
      [...text].slice(...at).join(''),
      [...(known[1]?.text ?? '')].slice(...knownAt).join(''),
    ]);
    expect(shown?.every(([here, there]) => here?.replaceAll(/\s+/gu, ' ') === there?.replaceAll(/\s+/gu, ' '))).toBe(
      true,
    );
    expect(copy?.passages[0]?.words).toBe('Mayor Lena Ortiz told a briefing at the town hall that the …');
  });

  it('knows a newer version of the same page, and what changed in it', () => {
    const newer = sentences
      .with(
        0,
        'At least 420 homes in Port Ellen were flooded on Friday after the barrier was overtopped, the mayor said.',
      )
      .toSpliced(4, 1)
      .toSpliced(1, 0, 'The army has taken over the search for the missing.');
    const found = findCopy(page(newer), known);
    expect(found).toMatchObject({ id: 'river-post', kind: 'version' });
    expect(found?.changes.map((change) => ({ ...change, at: 0, wasAt: 0 }))).toEqual([
      { kind: 'changed', was: sentences[0], now: newer[0], at: 0, wasAt: 0 },
      { kind: 'added', now: newer[1], at: 0, wasAt: 0 },
      { kind: 'taken-out', was: sentences[4], at: 0, wasAt: 0 },
    ]);
  });

  it('tells a copy from a version by publisher and address, where they are known', () => {
    const newer = page(sentences.slice(0, 4), { head: '', foot: '' });
    const ofPublisher = (publisher: string) =>
      findCopy(newer, [{ ...known[1], id: 'a', text: page(sentences), publisher }], { publisher: 'River Post' });
    expect(ofPublisher('river post')?.kind).toBe('version');
    expect(ofPublisher('Newsbox')?.kind).toBe('copy');
    const address = 'https://river-post.example/17';
    expect(findCopy(newer, [{ id: 'a', text: page(sentences), address }], { address })?.kind).toBe('version');
  });

  it('does not take two articles of one site for copies because of what stands around them', () => {
    const others = [
      'The strike at the port ended on Thursday after eleven days, the union said in a statement of its own.',
    ];
    expect(findCopy(page(others, undefined, 'Strike ends'), [{ id: 'river-post', text: page(sentences) }])).toBeNull();
  });

  it('does not take an article for a copy because it cites another one', () => {
    const others = [
      sentences[0] ?? '',
      'The opposition in the regional parliament asked for a debate on the barrier, which it calls a scandal of the decade.',
      'Its speaker said that the water board had asked for money for a higher barrier three times, and never had an answer.',
      'The minister is to speak on Monday. His office did not say whether he would visit the town before the debate.',
    ];
    expect(findCopy(page(others, undefined, 'Debate on the barrier'), known)).toBeNull();
  });

  it('says nothing of a text of a few words', () => {
    expect(findCopy('300 homes flooded', [{ id: 'a', text: '300 homes flooded, mayor says' }])).toBeNull();
  });
});
