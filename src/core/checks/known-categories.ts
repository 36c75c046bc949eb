import type { Check } from './check.ts';
import { unknownId } from './unknown-id.ts';

/** Every category that another includes or follows is one of the question. */
export const knownCategories = {
  name: 'known-categories',
  run(files) {
    return Object.entries(files.dossier.questions).flatMap(([id, { categories }]) =>
      Object.entries(categories).flatMap(([category, record]) =>
        (['includes', 'after'] as const).flatMap((key) =>
          record[key].flatMap((other, index) => {
            const message = unknownId(other, categories, 'a category of this question');
            const path = ['questions', id, 'categories', category, key, index];
            return message === null ? [] : { file: 'dossier.yaml', path, message };
          }),
        ),
      ),
    );
  },
  good: [
    {
      questions: {
        state: {
          measure: 'category',
          categories: { back: { label: 'back', after: ['withdrawn'] }, withdrawn: { label: 'withdrawn' } },
        },
      },
    },
  ],
  bad: [
    {
      files: {
        questions: {
          state: {
            measure: 'category',
            categories: { back: { label: 'back', after: ['withdrawl'] }, withdrawn: { label: 'withdrawn' } },
          },
        },
      },
      file: 'dossier.yaml',
      at: 'questions.state.categories.back.after[0]',
      says: 'did you mean "withdrawn"?',
    },
    {
      files: {
        questions: { state: { measure: 'category', categories: { wet: { label: 'wet', includes: ['damp'] } } } },
      },
      file: 'dossier.yaml',
      at: 'questions.state.categories.wet.includes[0]',
      says: '"damp" is not a category of this question; there are wet',
    },
  ],
} satisfies Check;
