import { describe, expect, it } from 'vitest';
import { field } from '../../../src/core/message/field.ts';
import { flatten, type Said, textOf } from '../../../src/core/message/inline.ts';
import { example, join, say, typed, words } from '../../../src/core/message/phrase.ts';

const anna = field('actor', 'mayor', 'name', 'Anna Brook', 'strong');
const content = [words('“'), { kind: 'quote', text: 'the water came', of: 'c' }, words('”')] as const;
const said: Said = { kind: 'said', speaker: [anna, words(', mayor')], order: 'content-first', joint: ' — ', content };

describe('a phrase', () => {
  it('is written of our words, and of inlines and phrases between them', () => {
    expect(say`Now ${anna} and ${[typed('x'), example('/y')]}.`).toEqual([
      words('Now '),
      anna,
      words(' and '),
      typed('x'),
      example('/y'),
      words('.'),
    ]);
  });

  it('holds no empty words', () => {
    expect(say`${anna}${[]}`).toEqual([anna]);
    expect(say``).toEqual([]);
  });

  it('is joined by words that stand only between', () => {
    expect(textOf(join([say`a`, say`b`, say`c`], ', '))).toBe('a, b, c');
    expect(join([], ', ')).toEqual([]);
    expect(textOf(join([say`a`], ', '))).toBe('a');
  });

  it('shows what was said before its speaker', () => {
    expect(textOf([words('Then: '), said])).toBe('Then: “the water came” — Anna Brook, mayor');
    expect(flatten([said])).toEqual([...content, words(' — '), anna, words(', mayor')]);
  });

  it('shows a statement that names its speaker alone', () => {
    expect(flatten([{ ...said, order: 'speaker-within', joint: '' }])).toEqual(content);
  });

  it('has a style only where one is given', () => {
    expect([words('a'), words('a', 'emphasis'), field('actor', 'm', 'name', 'M')]).toEqual([
      { kind: 'words', text: 'a' },
      { kind: 'words', text: 'a', style: 'emphasis' },
      { kind: 'name', text: 'M', of: { record: 'actor', id: 'm', field: 'name' } },
    ]);
    expect(words('a')).not.toHaveProperty('style');
  });
});
