import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { lineRefusalView } from '../../src/core/answers/line-refusal-view.ts';
import { parseLine } from '../../src/core/command/parse-line.ts';
import { runCommand } from '../../src/core/command/run-command.ts';
import { renderView } from '../../src/local/render/render-view.ts';
import { sessionOf } from '../support/desk.ts';
import { shippedDossier } from '../support/shipped.ts';

const session = sessionOf(shippedDossier());

/** What a person who types a line reads. A bug of ours fails the test. */
function answer(line: string): string {
  const read = parseLine(line, commands);
  if (!read.ok) return show(lineRefusalView(read, session.words));
  const result = runCommand(read.invocation, session);
  if (result.kind === 'failure') throw result.error;
  return result.kind === 'view' ? show(result.view) : 'a request';
}

function show(view: Parameters<typeof renderView>[0]): string {
  return renderView(view, { width: 200, colour: false }).replaceAll(/\s+/g, ' ');
}

describe('a mistake is answered with what would be right', () => {
  it.each([
    ['/claims source:rcb', 'There is no source “rcb”; did you mean RBC-Ukraine: North Korea sends 200'],
    ['/claims actor:Pusl', 'There is no actor “Pusl”; did you mean Puls?'],
    ['/differences koksan', '“koksan” fits more than one question; which do you mean?'],
    ['/evidence', '/evidence needs the option claim, such as /evidence claim:budanov-koksans-given.'],
    ['/differences question:xyzzy', 'There is no question “xyzzy”; look for it with /differences.'],
    ['/serch guns', 'There is no command “serch”'],
    ['/claims modality:sure', 'it is one of asserted, denied, unconfirmed, predicted, assessed, retracted.'],
    ['/claims since:soon', 'since cannot be “soon”'],
    ['/claims since:2025-21', 'write a date as'],
    ['/claims since:2025-03 until:2025-01', 'The first date comes after the second'],
    ['/claims page:0', 'page cannot be “0”'],
    ['/claims page:999', 'There are not so many pages; the last is'],
    ['/claims sorce:x', 'did you mean source?'],
    ['/claims source:rbc-ukraine-artillery source:daily8-koksan', 'is given twice'],
    ['/claims text:"open', 'opened and not closed'],
    ['/claims text:zzzzqqqq', 'Claims with “zzzzqqqq”'],
    ['/claims text:zzzzqqqq', 'Nothing in this dossier fits that.'],
    ['/digest schedule', 'A schedule needs a time'],
    ['/digest schedule time:25:00', 'is no time of day'],
    ['/digest schedule time:08:00 days:someday', 'names no days'],
    ['/digest schedule time:08:00 zone:Europe/Kiyv', 'did you mean Europe/Kyiv?'],
    ['/digest schedule time:08:00 include:weather', 'names no parts of a digest'],
    ['/digest time:08:00', 'The option time does not go with now; it goes with schedule'],
    ['/digest list id:1', 'The option id does not go with list; it goes with pause, resume, remove, preview'],
    ['/digest include:weather', 'names no parts of a digest'],
    ['/digest tomorrow', 'it is one of now, changes, schedule, list, pause, resume, remove, preview'],
    ['/digest receipt:abc', 'The option receipt does not go with now; it goes with changes'],
    ['/differences show:proof', 'A proof is that of one question; name the question, too.'],
    ['/differences question:troops-sent show:conflict', 'conflict is shown of all questions; of one question only'],
    ['/help nothing', 'There is no command'],
    ['', '/help lists them'],
  ])('%s', (line, expected) => {
    expect(answer(line)).toContain(expected);
  });
});

describe('nothing breaks', () => {
  const strange = [
    'a'.repeat(10_000),
    'a\u0000b',
    '\u202Egnirts',
    'zero\u200Bwidth',
    '\uD800',
    '{}',
    '__proto__',
    'constructor',
    '<@U1>',
    '*_~`',
  ];
  const lines = [...commands.values()].flatMap(({ name, options }) => {
    return Object.keys(options).flatMap((option) => strange.map((value) => `/${name} ${option}:"${value}"`));
  });

  it(`answers ${lines.length} lines with strange values`, () => {
    for (const line of lines) expect(answer(line)).not.toBe('');
  });

  it('refuses long values and invisible characters in a sentence, and gives neither back', () => {
    expect(answer(`/search ${'a'.repeat(10_000)}`)).toMatch(/The value of text is too long/);
    expect(answer('/search "x\u202Ey"')).toMatch(/holds invisible or control characters/);
    expect(answer('/search "x\u0000y"')).toMatch(/holds invisible or control characters/);
  });

  it('answers names that every object has as unknown', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(answer(`/${name}`)).toContain('There is no command');
      expect(answer(`/claims ${name}:x`)).not.toBe('');
      expect(answer(`/claims question:${name}`)).toContain('There is no question');
    }
  });
});
