import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { parseLine } from '../../../src/core/command/parse-line.ts';
import { runCommand } from '../../../src/core/command/run-command.ts';
import { writeInvocation } from '../../../src/core/message/invocation.ts';
import { sessionOf } from '../../support/desk.ts';
import { shippedDossier } from '../../support/shipped.ts';

describe('what a line that cannot be read most likely asks', () => {
  it.each([
    ['/serch guns', ['/search text:guns']],
    ['/serch guns page:2', ['/search page:2 text:guns']],
    ['/claims sorce:rbc page:2', ['/claims source:rbc page:2']],
    ['/serch txt:guns', ['/search text:guns']],
    ['/claims source:a page:2 source:b', ['/claims source:a page:2', '/claims source:b page:2']],
    ['/search text:a page:1 b', ['/search text:a page:1', '/search text:b page:1']],
    ['/claims since: page:2', ['/claims since:2025-01 page:2']],
    ['/claims source:', ['/help command:claims']],
    ['/claims text:"open page:2', ['/claims text:"open page:2"']],
    ['/timeline actor:The Telegraph', ['/timeline actor:"The Telegraph"']],
    ['/timeline The Telegraph', ['/help command:timeline']],
    ['/digest list tomorrow', ['/digest do:list']],
    ['/claims zzzzzz:x', ['/help command:claims']],
    ['/xyz', ['/help']],
    ['', ['/help']],
  ])('%s', (line, meant) => {
    const read = parseLine(line, commands);
    if (read.ok) throw new Error('it can be read');
    expect(read.meant.map(writeInvocation)).toEqual(meant);
  });
});

describe('what is wrong with an option has a button with what would be right', () => {
  const session = sessionOf(shippedDossier());

  it.each([
    ['/claims source:rcb page:2', ['/claims source:rbc-ukraine-artillery page:2']],
    ['/claims actor:Pusl', ['/claims actor:puls']],
    ['/differences question:xyzzy', ['/differences']],
    ['/claims actor:xyzzy', ['/search text:xyzzy']],
    ['/claims modality:predicte', ['/claims modality:predicted']],
    ['/claims since:soon', ['/claims since:2025-01']],
    ['/claims page:0 modality:denied', ['/claims page:1 modality:denied']],
    ['/claims page:999', ['/claims page:24']],
    ['/evidence', ['/evidence claim:budanov-koksans-given']],
    ['/claims since:2025-03 until:2025-01', ['/claims since:2025-01 until:2025-03']],
    ['/timeline from:2025-03 to:2025-01', ['/timeline from:2025-01 to:2025-03']],
    ['/help clams', ['/help command:claims']],
    ['/help zzzzzzz', ['/help']],
  ])('%s', (line, meant) => {
    const read = parseLine(line, commands);
    if (!read.ok) throw new Error('it cannot be read');
    const result = runCommand(read.invocation, session);
    if (result.kind !== 'view') throw new Error(result.kind);
    const actions = result.view.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
    expect(actions.map((action) => (action.kind === 'button' ? writeInvocation(action.invocation) : ''))).toEqual(
      meant,
    );
  });
});
