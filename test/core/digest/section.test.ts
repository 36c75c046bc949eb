import { expect, it } from 'vitest';
import { parseSections, usualSections, withPictures } from '../../../src/core/digest/section.ts';

it.each([
  ['all', [...usualSections]],
  [' ALL ', [...usualSections]],
  ['changes', ['changes']],
  ['sources, Differences', ['differences', 'sources']],
  ['open open', ['open']],
  ['changes,all', null],
  ['changes,weather', null],
  ['pictures', null],
  ['changes,pictures', null],
  ['', null],
  [' , ', null],
])('"%s" names the sections %j', (text, named) => {
  expect(parseSections(text)).toEqual(named);
});

it('has pictures only where they are asked for, with the differences that they are of', () => {
  expect(withPictures(usualSections, undefined)).toEqual(usualSections);
  expect(withPictures(usualSections, false)).toEqual(usualSections);
  expect(withPictures(usualSections, true)).toEqual([...usualSections, 'pictures']);
  expect(withPictures(['open'], true)).toEqual(['differences', 'open', 'pictures']);
});
