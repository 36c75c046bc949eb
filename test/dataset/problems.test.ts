import { expect, it } from 'vitest';
import { flood } from './flood.ts';
import { type Mistake, mistakes, withMistakes } from './mistakes.ts';
import { problemsIn, tempDossier } from './temp-folder.ts';

function expected({ file, at, says }: Mistake) {
  return expect.stringMatching(
    new RegExp(`^flood/${RegExp.escape(file)}:${RegExp.escape(at)}  .*${RegExp.escape(says)}`),
  );
}

it('finds no problem in the invented dossier', () => {
  expect(problemsIn(tempDossier(flood))).toEqual([]);
});

it.each(mistakes)('tells one mistake as one problem at its place: $says', (mistake) => {
  expect(problemsIn(tempDossier(withMistakes(flood, [mistake])))).toEqual([expected(mistake)]);
});

it('tells all mistakes at once, each at its place', () => {
  const found = problemsIn(tempDossier(withMistakes(flood, mistakes)));
  expect(found).toEqual(expect.arrayContaining(mistakes.map(expected)));
  expect(found).toHaveLength(mistakes.length);
});

it('tells the same problems whichever mistakes are made together', () => {
  for (let start = 0; start < mistakes.length; start++) {
    const some = mistakes.filter((_, index) => (index * 7 + start) % 3 === 0);
    const found = problemsIn(tempDossier(withMistakes(flood, some)));
    expect(found).toEqual(expect.arrayContaining(some.map(expected)));
    expect(found).toHaveLength(some.length);
  }
});
