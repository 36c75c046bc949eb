import { withinMarks } from '../text/quotation-marks.ts';
import type { Check } from './check.ts';
import { oddTexts } from './odd-texts.ts';

/** The keys of texts that a capture has in its own words: it may well put them between quotation marks. */
const wordsOfOthers: ReadonlySet<unknown> = new Set(['quote', 'title', 'aliases']);

/**
 * No text of ours stands between quotation marks as a whole. Marks that came through a word processor are meant as
 * those of YAML, which knows only straight ones.
 */
export const marksAroundTexts = {
  name: 'marks-around-texts',
  run(files) {
    return oddTexts(files).flatMap(({ text, file, path }) => {
      const found = withinMarks(text);
      const isOurs = file === 'dossier.yaml' || !path.some((key) => wordsOfOthers.has(key));
      return found !== null && isOurs ? { file, path, message: messageOf(found) } : [];
    });
  },
  good: [
    {
      claims: [
        { statement: '“Wet” is what the mayor called it.', quote: '“We are wet”' },
        { statement: '“Wet” turned into “soaked”, the mayor said: “dry”' },
      ],
      sources: { herald: { title: '“We are wet”' } },
      actors: { mayor: { name: 'Ann Example', aliases: ['«мер»'] } },
    },
  ],
  bad: [
    {
      files: { claims: [{ statement: '“The mayor spoke of homes.”' }] },
      at: 'claims[0].statement',
      says: 'write it without them, or between straight ones ("…"), which YAML takes away: The mayor spoke of homes.',
    },
    { files: { claims: [{ answers: 'q', value: '«300»' }] }, at: 'claims[0].value', says: '«…»' },
    { files: { claims: [{ note: '「注」' }] }, at: 'claims[0].note', says: '「…」' },
    { files: { claims: [{ note: "'seen'" }] }, at: 'claims[0].note', says: "'…'" },
    {
      files: { questions: { houses: { title: '„Häuser“' } } },
      file: 'dossier.yaml',
      at: 'questions.houses.title',
      says: 'Häuser',
    },
    {
      files: { actors: { mayor: { name: '‘Ann Example’' } } },
      file: 'actors.yaml',
      at: 'actors.mayor.name',
      says: 'Ann Example',
    },
  ],
} satisfies Check;

function messageOf({ inner, marks }: { inner: string; marks: string }): string {
  const advice = 'write it without them, or between straight ones ("…"), which YAML takes away';
  return `quotation marks stand around this whole text (${marks}); ${advice}: ${inner}`;
}
