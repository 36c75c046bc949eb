import type { Check } from './check.ts';
import { sourceFile } from './placed-claim.ts';

/** Every language is a well-formed tag (BCP 47), because texts are split into sentences by it. */
export const languageTags = {
  name: 'language-tags',
  run(files) {
    const tags = [
      { file: 'dossier.yaml', tag: files.dossier.language },
      ...[...files.sources].map(([id, { language }]) => ({ file: sourceFile(id), tag: language })),
    ];
    return tags.flatMap(({ file, tag }) => {
      if (isLanguageTag(tag)) return [];
      return { file, path: ['language'], message: `"${tag}" is not a language tag (BCP 47), such as en or pt-BR` };
    });
  },
  good: [{ dossier: { language: 'en' }, sources: { herald: { language: 'pt-BR' } } }],
  bad: [
    { files: { dossier: { language: 'English!' } }, file: 'dossier.yaml', at: 'language', says: 'not a language tag' },
    {
      files: { sources: { herald: { language: 'en-ab-cd' } } },
      file: 'sources/herald.yaml',
      at: 'language',
      says: 'pt-BR',
    },
  ],
} satisfies Check;

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
