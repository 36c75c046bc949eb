import { expect, it } from 'vitest';
import { indexWrongPlaces } from '../../src/dataset/wrong-places.ts';

const wrong = indexWrongPlaces(
  new Map([
    ['a', [['claims', 1, 'value'], ['title']]],
    ['b', [[]]],
    ['c', []],
  ]),
);

it.each([
  ['a', ['claims', 1, 'value'], true, true],
  ['a', ['claims', 1, 'value', 'parts', 'x'], true, true],
  ['a', ['claims', 1], false, true],
  ['a', [], false, true],
  ['a', ['claims', 2, 'value'], false, false],
  ['a', ['claims', '1', 'value'], false, false],
  ['a', ['titles'], false, false],
  ['b', ['anything'], true, true],
  ['c', [], false, false],
  ['none', [], false, false],
])('in %s, %j is wrong: %s; rests on what is wrong: %s', (file, path, holds, touches) => {
  expect([wrong.hold({ file, path }), wrong.touch([{ file, path }])]).toEqual([holds, touches]);
});

it('looks a list of places up once, however many findings rest on it', () => {
  let looked = 0;
  const places = [{ file: 'c', path: [] }];
  const counted = new Proxy(places, {
    get: (target, key, receiver) => {
      if (key === 'some') looked += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  for (let finding = 0; finding < 5; finding++) wrong.touch(counted);
  expect(looked).toBe(1);
});
