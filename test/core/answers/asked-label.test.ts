import { expect, it } from 'vitest';
import { askedLabel } from '../../../src/core/answers/asked-label.ts';
import { lineRefusalView } from '../../../src/core/answers/line-refusal-view.ts';
import { parseLine } from '../../../src/core/command/parse-line.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { sessionOf } from '../../support/desk.ts';
import { shippedDossier } from '../../support/shipped.ts';

const session = sessionOf(shippedDossier());

it.each([
  ['/evidence budanov-koksans-given', 'Evidence: at least 120 Koksan guns — Kyrylo Budanov'],
  ['/differences troops-sent show:proof', 'Differences: Troops sent · show proof'],
  ['/differences troops-sent without:budanov', 'Differences: Troops sent · without Kyrylo Budanov'],
  ['/claims actor:budanov since:2025-01 page:2', 'Claims: Kyrylo Budanov'],
  ['/dossier dprk-arms-russia', 'Dossier: North Korean arms and troops for Russia'],
  ['/claims actor:nobody', null],
  ['/claims since:2025-01', null],
  ['/search guns', null],
])('%s is called %s', (line, label) => {
  const read = parseLine(line, session.commands);
  if (!read.ok) throw new Error(line);
  const called = askedLabel(read.invocation, session);
  expect(called === null ? null : textOf(called)).toBe(label);
});

it('names what a line that cannot be read most likely asks', () => {
  const read = parseLine('/claims question:troops-sent question:casualties', session.commands);
  if (read.ok) throw new Error('it can be read');
  const labels = (names?: typeof session) =>
    lineRefusalView(read, session.words, names).blocks.flatMap((block) =>
      block.kind === 'actions' ? block.actions.map(({ label }) => textOf(label)) : [],
    );
  expect(labels(session)).toEqual(['Claims: Troops sent', 'Claims: North Korean losses']);
  expect(labels()).toEqual(['/claims question:troops-sent', '/claims question:casualties']);
});
