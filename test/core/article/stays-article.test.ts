import { expect, it } from 'vitest';
import { findArticle } from '../../../src/core/article/find-article.ts';

/** Lines of articles that begin as furniture does. None of them may be lost. */
it.each([
  ['en', 'Released on Friday were 120 prisoners of three camps, the ministry said.'],
  ['en', 'Published 120 pages of letters'],
  ['en', 'Source: Ministry of the Interior'],
  ['en', 'Photo: Kim Jong-un sent 200 guns to Putin'],
  ['en', 'Photo: Soldiers of the northern brigade at a crossing'],
  ['en', 'Video: Two drones hit the depot'],
  ['en', 'Killed: 12 / wounded: 40 / missing: 3'],
  ['en', 'Ann Marsh is an American reporter who was held for 300 days.'],
  ['en', 'Independent journalism is under attack in the region, the group said.'],
  ['en', 'Support from €5m fund reaches 300 homes'],
  ['en', 'Share of flooded homes rises to 40 per cent'],
  ['en', 'Share on the market falls by 12 per cent'],
  ['en', 'More in the north than 300 homes are lost'],
  ['en', '(c) 300 homes'],
  ['en', 'Copyright law to change for 300 archives'],
  ['en', 'Listen to the mayor: 300 homes are lost'],
  ['en', 'Comments of the minister on 300 homes'],
  ['en', 'By the river, 300 homes'],
  ['en', 'Subscribers of the water board: 300'],
  ['de', 'Stand heute sind 300 Häuser überflutet.'],
  ['de', 'Themen des Treffens sind 300 Häuser und die Pumpen.'],
  ['de', 'Von 300 Häusern sind 40 zerstört'],
  ['de', 'Quelle: Innenministerium'],
  ['fr', 'Thèmes de la réunion : 300 maisons'],
  ['fr', 'Par la suite, 300 maisons'],
  ['es', 'Temas de la reunión fueron 300 casas'],
  ['es', 'Fuente: Ministerio del Interior'],
  ['uk', 'Підтримати резолюцію закликали 120 країн.'],
  ['uk', 'Теми зустрічі: 300 будинків'],
  ['uk', 'Джерело: Міністерство внутрішніх справ'],
])('keeps (%s) %s', (language, line) => {
  const body =
    'At least 300 homes were flooded on Friday after the barrier was overtopped, the mayor said at a briefing.';
  const next =
    'Two people were missing, according to the ministry, which had sent 120 soldiers to the town by the evening.';
  const text = [body, line, next].join('\n');
  expect(findArticle(text, language).parts).toEqual([{ kind: 'article', at: [0, text.length], why: null }]);
});
