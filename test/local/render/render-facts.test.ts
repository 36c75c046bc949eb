import { describe, expect, it } from 'vitest';
import { writeLine } from '../../../src/local/render/line.ts';
import { renderFacts } from '../../../src/local/render/render-facts.ts';

const phrase = (text: string) => [{ kind: 'typed' as const, text }];
const render = (facts: readonly [string, string][], width: number) =>
  renderFacts(
    facts.map(([label, value]) => ({ label: phrase(label), value: phrase(value) })),
    width,
  ).map((line) => writeLine(line, false));

describe('facts', () => {
  it('are two columns, as wide as the longest label that fits', () => {
    expect(
      render(
        [
          ['a', 'one'],
          ['label', 'two words here'],
        ],
        15,
      ),
    ).toEqual(['a      one', 'label  two', '       words', '       here']);
  });

  it('have a label above its value where it is too long for its column', () => {
    const label = (length: number) => 'l'.repeat(length);
    expect(render([[label(24), 'v']], 80)).toEqual([`${label(24)}  v`]);
    expect(render([[label(25), 'v']], 80)).toEqual([label(25), '  v']);
    expect(
      render(
        [
          ['a', 'w'],
          [label(25), 'v'],
        ],
        80,
      ),
    ).toEqual(['a  w', label(25), '   v']);
  });

  it('give labels two fifths of a narrow width', () => {
    expect(render([['abcd', 'v']], 10)).toEqual(['abcd  v']);
    expect(render([['abcde', 'v']], 10)).toEqual(['abcde', '  v']);
  });

  it('without a value are the label alone', () => {
    expect(render([['label', '']], 40)).toEqual(['label']);
  });
});
