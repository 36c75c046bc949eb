import { expect, it } from 'vitest';
import { parseSections, sections } from '../../../src/core/digest/section.ts';

it.each([
  ['all', [...sections]],
  [' ALL ', [...sections]],
  ['changes', ['changes']],
  ['sources, Differences', ['differences', 'sources']],
  ['open open', ['open']],
  ['changes,all', null],
  ['changes,weather', null],
  ['', null],
  [' , ', null],
])('"%s" names the sections %j', (text, named) => {
  expect(parseSections(text)).toEqual(named);
});
