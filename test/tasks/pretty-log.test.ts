import fc from 'fast-check';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { prettyLog } from '../../src/tasks/pretty-log.ts';

const zone = 'Europe/Paris';
const time = Temporal.Instant.from('2031-03-04T05:06:07.089Z').epochMilliseconds;

/** What pino itself writes, as people see it. */
function logged(write: (log: pino.Logger) => void): string {
  const lines: string[] = [];
  const options = { level: 'trace', base: null, timestamp: () => `,"time":${time}` };
  write(pino(options, { write: (line) => lines.push(prettyLog(line, zone)) }));
  return lines.join('');
}

describe('a log for people', () => {
  it('tells the local time, the level, the message and the fields', () => {
    expect(logged((log) => log.info({ reference: 'a1', count: 3, of: { channel: 'C1' } }, 'a digest was posted'))).toBe(
      '2031-03-04T06:06:07.089+01:00 INFO a digest was posted reference="a1" count=3 of={"channel":"C1"}\n',
    );
  });

  it.each(['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const)('has a word for %s', (level) => {
    expect(logged((log) => log[level]('x'))).toBe(`2031-03-04T06:06:07.089+01:00 ${level.toUpperCase()} x\n`);
  });

  it('shows an error with what it carries, and its stack below', () => {
    const error = Object.assign(new Error('it broke'), {
      code: 'E1',
      stack: 'Error: it broke\n    at here (x.ts:1:2)',
    });
    expect(logged((log) => log.error({ err: error, reference: 'a1' }, 'an answer failed'))).toBe(
      [
        '2031-03-04T06:06:07.089+01:00 ERROR an answer failed err={"type":"Error","message":"it broke","code":"E1"} reference="a1"',
        '    Error: it broke',
        '        at here (x.ts:1:2)',
        '',
      ].join('\n'),
    );
  });

  it('keeps what stands twice, and what has another form than usual', () => {
    expect(logged((log) => log.child({ part: 1 }).info({ part: 2, msg: 'of the fields' }, 'm'))).toBe(
      '2031-03-04T06:06:07.089+01:00 INFO m part=1 part=2 msg="of the fields"\n',
    );
    expect(prettyLog('{"level":35,"time":"noon","msg":7,"n":12345678901234567890,"a b":"","e":{}}\n', zone)).toBe(
      'level=35 time="noon" msg=7 n=12345678901234567890 "a b"="" e={}\n',
    );
    expect(prettyLog('no JSON\u001b[2J\n', zone)).toBe('no JSON\\u{1B}[2J\n');
    expect(prettyLog('{}\n', zone)).toBe('\n');
  });

  it('lets no character do anything', () => {
    const bad = 'a\n\u001b[31m\u202eb';
    const shown = logged((log) => log.warn({ [bad]: bad, err: { stack: bad } }, bad));
    expect(shown.split('\n')).toHaveLength(4);
    for (const character of ['\u001b', '\u202e']) expect(shown).not.toContain(character);
    expect(shown).toContain('WARN a\\u{A}\\u{1B}[31m\\u{202E}b ');
  });

  it('loses no field of any line', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-d]{1,3}$/), fc.jsonValue()), (fields) => {
        const shown = prettyLog(JSON.stringify({ level: 30, time, ...fields, msg: 'm' }), zone);
        for (const [key, value] of Object.entries(JSON.parse(JSON.stringify(fields)))) {
          if (/^[ -~]*$/.test(JSON.stringify(value))) expect(shown).toContain(` ${key}=${JSON.stringify(value)}`);
        }
      }),
    );
  });
});
