/** True of a tag (BCP 47) of English, wherever it is written: en, en-GB. */
export function isEnglish(tag: string): boolean {
  return /^en\b/.test(tag);
}

/** The language of a tag without its script and country: "pt" of pt-BR. */
export function languageOf(tag: string): string {
  return (tag.split('-', 1)[0] ?? '').toLowerCase();
}

/**
 * What to ask `Intl` for: the language of a tag, and English in place of the machine's own where it is not known. A tag
 * that is not well-formed is another check's to report.
 */
export function localesFor(tag: string): string[] {
  try {
    return [...Intl.getCanonicalLocales(tag), 'en'];
  } catch {
    return ['en'];
  }
}
