import { languageOf } from '../text/language.ts';
import type { Check } from './check.ts';
import { sourceFile } from './placed-claim.ts';

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Every language is a well-formed tag (BCP 47), because texts are split into sentences by it. */
export const languageTags = {
  name: 'language-tags',
  run(files) {
    const tags = [
      { file: 'dossier.yaml', tag: files.dossier.language },
      ...[...files.sources].map(([id, { language }]) => ({ file: sourceFile(id), tag: language })),
    ];
    return tags.flatMap(({ file, tag }) => {
      const country = isLanguageTag(tag) ? countryTaken(tag) : null;
      if (country !== null) return { file, path: ['language'], message: notALanguage(tag, country) };
      if (isLanguageTag(tag)) return [];
      return { file, path: ['language'], message: `"${tag}" is not a language tag (BCP 47), such as en or pt-BR` };
    });
  },
  good: [
    {
      dossier: { language: 'en' },
      sources: { herald: { language: 'pt-BR' }, post: { language: 'und' }, paper: { language: 'sah' } },
    },
  ],
  bad: [
    {
      files: { sources: { herald: { language: 'ua' } } },
      file: 'sources/herald.yaml',
      at: 'language',
      says: 'UA is Ukraine, where people speak Ukrainian (uk)',
    },
    { files: { dossier: { language: 'xj' } }, file: 'dossier.yaml', at: 'language', says: 'such as en or pt-BR' },
    { files: { dossier: { language: 'English!' } }, file: 'dossier.yaml', at: 'language', says: 'not a language tag' },
    {
      files: { sources: { herald: { language: 'en-ab-cd' } } },
      file: 'sources/herald.yaml',
      at: 'language',
      says: 'pt-BR',
    },
  ],
} satisfies Check;

/** The two letters of a tag that are no language: they may be a country's. Null where they are a language's. */
function countryTaken(tag: string): string | null {
  const language = languageOf(tag);
  return language.length === 2 && languageNames.of(language) === undefined ? language.toUpperCase() : null;
}

function notALanguage(tag: string, country: string): string {
  const { language } = new Intl.Locale(`und-${country}`).maximize();
  const isKnown = countryNames.of(country) !== undefined && languageNames.of(language) !== undefined;
  const meant = isKnown
    ? `${country} is ${countryNames.of(country)}, where people speak ${languageNames.of(language)} (${language}) and maybe more`
    : 'such as en or pt-BR';
  return `"${tag}" is not a known language; write the tag (BCP 47) of the text's language, or und if it is not known: ${meant}`;
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
