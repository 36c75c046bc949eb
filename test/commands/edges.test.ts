import { expect, it } from 'vitest';
import { parseLine } from '../../src/core/command/parse-line.ts';
import { textOf } from '../../src/core/message/inline.ts';
import { phrasesOf } from '../../src/core/message/phrases-of.ts';
import { sessionOf, viewOf } from '../support/desk.ts';
import { dossierOf } from '../support/dossiers.ts';

const dossier = dossierOf({
  dossier: { events: { breach: 'The breach' } },
  claims: [
    {
      statement: 'The Mayor spoke of the breach.',
      chain: ['mayor'],
      said: '2031-03-05',
      event: { id: 'breach', when: '2031-03-05' },
    },
  ],
});
const session = sessionOf(dossier);

function answer(line: string): string {
  const read = parseLine(line, session.commands);
  if (!read.ok) throw new Error(line);
  return phrasesOf(viewOf(read.invocation, session)).map(textOf).join('\n');
}

const tooLate = 'The first date comes after the second; nothing can lie between.';

it.each([
  ['/timeline from:2031-03-05 to:2031-03-05', 'The Mayor spoke'],
  ['/timeline from:2031-03 to:2031-03', 'The Mayor spoke'],
  ['/timeline from:2031-03-06 to:2031-03-05', tooLate],
  ['/claims since:2031-03-05 until:2031-03-05', 'The Mayor spoke'],
  ['/claims since:2031-03 until:2031-03', 'The Mayor spoke'],
  ['/claims since:2031 until:2031-03', 'The Mayor spoke'],
  ['/claims since:2031-04 until:2031-03', tooLate],
])('%s', (line, text) => {
  expect(answer(line)).toContain(text);
});

it.each(['/help claims', '/help /claims', '/help CLAIMS'])('%s explains /claims', (line) => {
  expect(answer(line)).toContain('/claims\nWho said what');
});
