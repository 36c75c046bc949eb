import { expect, it } from 'vitest';
import { isEnglish, languageOf, localesFor } from '../../../src/core/text/language.ts';

it.each([
  ['en', true],
  ['en-GB', true],
  ['enm', false],
  ['de', false],
  ['und', false],
])('tells whether %s is English: %s', (tag, expected) => {
  expect(isEnglish(tag)).toBe(expected);
});

it.each([
  ['pt-BR', 'pt'],
  ['zh-Hant-TW', 'zh'],
  ['UK', 'uk'],
  ['de', 'de'],
])('the language of %s is %s', (tag, expected) => {
  expect(languageOf(tag)).toBe(expected);
});

it('asks for English where a tag is not well-formed or not known', () => {
  expect(localesFor('pt-BR')).toEqual(['pt-BR', 'en']);
  expect(localesFor('English!')).toEqual(['en']);
  expect(new Intl.NumberFormat(localesFor('und')).format(1234.5)).toBe('1,234.5');
});
