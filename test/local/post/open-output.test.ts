import { Writable } from 'node:stream';
import { describe, expect, it, test } from 'vitest';
import { openOutput } from '../../../src/local/post/open-output.ts';

/** A stream whose writes end in this error, or in none. */
const streamWith = (error: Error | null) => new Writable({ write: (_, __, done) => done(error) });
const coded = (code: string) => Object.assign(new Error('write'), { code });

test('a text that is written is true', async () => {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  const output = openOutput(stream);
  expect([await output.write('a'), await output.write('b'), written]).toEqual([true, true, ['a', 'b']]);
});

describe('a reader that is gone', () => {
  it.each(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'])(
    'is no error (%s), and nothing more is written',
    async (code) => {
      const output = openOutput(streamWith(coded(code)));
      expect(await output.write('a')).toBe(false);
      expect(await output.write('b')).toBe(false);
    },
  );

  it('is noticed where the stream was ended or destroyed', async () => {
    const ended = streamWith(null);
    ended.end();
    expect(await openOutput(ended).write('a')).toBe(false);
    const destroyed = streamWith(null);
    destroyed.destroy();
    expect(await openOutput(destroyed).write('a')).toBe(false);
  });
});

test('any other error rejects, and what comes after it is not written', async () => {
  let writes = 0;
  const stream = new Writable({
    autoDestroy: false,
    write(_, __, done) {
      writes += 1;
      done(coded('ENOSPC'));
    },
  });
  const output = openOutput(stream);
  await expect(output.write('a')).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(await output.write('b')).toBe(false);
  expect(writes).toBe(1);
});
