import { expect, it } from 'vitest';
import { languageOf } from '../../../src/core/article/language-of.ts';

it.each([
  ['en', 'The mayor said on Friday that at least 300 homes had been flooded after the barrier was overtopped.'],
  ['de', 'Der Bürgermeister sagte am Freitag, mindestens 300 Häuser seien überflutet worden.'],
  ['fr', "Le maire a déclaré vendredi qu'au moins 300 maisons avaient été inondées."],
  ['es', 'El alcalde dijo el viernes que al menos 300 casas se habían inundado.'],
  ['uk', "Мер заявив у п'ятницю, що затоплено щонайменше 300 будинків."],
  ['ru', 'Мэр заявил в пятницу, что затоплены как минимум 300 домов.'],
  ['ko', '시장은 금요일 최소 300채의 주택이 침수됐다고 밝혔다.'],
  ['ja', '市長は金曜日、少なくとも300戸が浸水したと述べた。'],
  ['zh', '市长周五表示，至少有300栋房屋被淹。'],
])('knows %s', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

it('is not sure of a few words, of numbers, of nothing, and of neighbours that a sentence does not tell apart', () => {
  const texts = ['', 'Try Our AI Features', '12 34 56 78 90', 'Ordføreren sa fredag at minst 300 hus var oversvømmet.'];
  expect(texts.map(languageOf)).toEqual(['und', 'und', 'und', 'und']);
});

it('looks at the paragraphs, and not at short lines in another language above them', () => {
  const page = `${'Startseite\nNachrichten\nÜber uns\n'.repeat(40)}
The mayor said on Friday that at least 300 homes had been flooded after the barrier was overtopped.`;
  expect(languageOf(page)).toBe('en');
});
