import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chatPath, pageAddress, pagePath, readPagePath } from '../../../src/core/command/page-address.ts';

const place = { dossier: 'flood', revision: null };

function read(address: string) {
  const { pathname, searchParams } = new URL(address, 'http://page.example');
  return readPagePath(pathname, searchParams);
}

describe('the page of an invocation', () => {
  it.each([
    ['differences', { question: 'barrier' }, '/d/flood/q/barrier'],
    ['differences', { question: 'barrier', show: 'proof', page: '2' }, '/d/flood/q/barrier?show=proof&page=2'],
    ['differences', { question: 'what of the barrier?' }, '/d/flood/differences?question=what+of+the+barrier%3F'],
    ['differences', { question: '..' }, '/d/flood/differences?question=..'],
    ['evidence', { claim: 'houses' }, '/d/flood/c/houses'],
    ['sources', {}, '/d/flood/sources'],
    ['sources', { source: 'river-post' }, '/d/flood/s/river-post'],
    ['claims', { text: 'a&b=c#d', public: 'yes' }, '/d/flood/claims?text=a%26b%3Dc%23d'],
    ['digest', {}, '/d/flood'],
    ['digest', { do: 'now' }, '/d/flood'],
    ['about', {}, '/d/flood/method'],
    ['dossier', {}, '/d'],
    ['dossier', { use: 'storm' }, '/d/storm'],
    ['digest', { do: 'schedule', time: '08:00' }, null],
    ['digest', { include: 'changes' }, null],
    ['dossier', { use: '//evil.example' }, null],
    ['watch', { question: 'barrier' }, null],
    ['check', { text: 'somebody’s draft' }, null],
    ['__proto__', {}, null],
  ])('/%s %j is at %s', (command, options, path) => {
    expect(pagePath({ command, options }, place)).toBe(path);
  });

  it('keeps the revision, and has none of its own where the pages are on the web', () => {
    const invocation = { command: 'differences', options: { question: 'barrier' } };
    expect(pagePath(invocation, { ...place, revision: 'abc' })).toBe('/d/flood/q/barrier?revision=abc');
    expect(pageAddress('https://page.example/', 'flood', invocation)).toBe('https://page.example/d/flood/q/barrier');
    expect(pageAddress('https://page.example', 'flood', { command: 'watch', options: {} })).toBeNull();
    // A page holds more than a message: the second of these may be no page at all.
    const second = { command: 'claims', options: { actor: 'mayor', page: '2' } };
    expect(pageAddress('https://page.example', 'flood', second)).toBe(
      'https://page.example/d/flood/claims?actor=mayor',
    );
  });

  it('leads back to what is asked, whatever anybody typed', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => text.trim() !== '');
    const options = fc.record({ question: word, claim: word, text: word, 'as-of': word }, { requiredKeys: [] });
    const command = fc.constantFrom('differences', 'claims', 'evidence', 'search', 'cite', 'gaps', 'timeline');
    fc.assert(
      fc.property(command, options, fc.constantFrom(null, 'abc'), (name, given, revision) => {
        const path = pagePath({ command: name, options: given }, { dossier: 'flood', revision }) ?? '';
        const asked = read(path);
        expect(asked?.invocation).toEqual({ command: name, options: { ...given } });
        expect([asked?.dossier, asked?.revision]).toEqual(['flood', revision]);
        expect(new URL(path, 'http://page.example').host).toBe('page.example');
      }),
    );
  });

  it('stands in the chat where there is no page, as one line', () => {
    expect(new URL(chatPath('/check "a & b\n#c"'), 'http://x').searchParams.get('ask')).toBe('/check "a & b\n#c"');
  });
});

describe('what an address asks', () => {
  it('leaves open what a form left empty, and what others appended', () => {
    expect(read('/d/flood/claims?actor=mayor&source=&text=+&utm_source=x&fbclid=y')?.invocation.options).toEqual({
      actor: 'mayor',
    });
  });

  it('has both where an option stands twice, so that it is refused and not dropped', () => {
    expect(read('/d/flood/q/barrier?question=other')?.invocation.options).toEqual({ question: 'barrier other' });
  });

  it('takes no name for more than a name', () => {
    const options = read('/d/flood/claims?__proto__=x&constructor=y')?.invocation.options ?? {};
    expect(Object.entries(options)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(Object.getPrototypeOf(options)).toBe(Object.prototype);
  });

  it.each(['/', '/d', '/d/', '/d/Flood', '/d/flood/nothing', '/d/flood/q', '/d/flood/q/a/b', '/d/flood/watch'])(
    '%s is no such page',
    (path) => {
      expect(readPagePath(path, [])).toBeNull();
    },
  );

  it('is told of a path that is not written as it should be', () => {
    expect(readPagePath('/d/flood/q/%E0%A4%A', [])?.invocation.options).toEqual({ question: '%E0%A4%A' });
  });
});
