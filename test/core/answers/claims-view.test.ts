import { expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { parseLine } from '../../../src/core/command/parse-line.ts';
import { sessionOf, viewOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { linesOf } from './lines-of.ts';

const dossier = dossierOf({
  claims: [{ id: 'first', statement: 'River Post counted houses.' }],
  sources: {
    late: {
      published: '2031-03-20',
      claims: [{ id: 'second', statement: 'Late counted anew.', corrects: 'first' }],
    },
    undated: { published: null, claims: [{ id: 'third', statement: 'Undated counted too.' }] },
  },
});

function linesFor(line: string): string {
  const read = parseLine(line, commands);
  if (!read.ok) throw new Error(`${line} cannot be read`);
  return linesOf(viewOf(read.invocation, sessionOf(dossier)).blocks).join('\n');
}

it('a correction that had not been published takes nothing away', () => {
  expect(linesFor('/claims as-of:2031-03-10')).not.toContain('Corrected since');
  expect(linesFor('/claims as-of:2031-03-20')).toContain('Corrected since: ');
  expect(linesFor('/claims')).toContain('Corrected since: ');
});

it('a claim says that its page may not have been published by then', () => {
  const note = 'perhaps not published by then';
  expect(linesFor('/claims as-of:2031-03-10').match(new RegExp(note, 'g'))).toHaveLength(1);
  expect(linesFor('/claims as-of:2031-03-10 source:river-post')).not.toContain(note);
});
