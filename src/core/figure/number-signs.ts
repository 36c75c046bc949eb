import { localesFor } from '../text/language.ts';

/** The signs with which a language parts thousands and decimals. Any space is " ", any apostrophe "'". */
export interface NumberSigns {
  group: string;
  decimal: string;
}

const known = new Map<string, NumberSigns>();

/** The signs of a language (BCP 47), as the Unicode CLDR has them; those of English where it is not known. */
export function numberSigns(language: string): NumberSigns {
  return known.getOrInsertComputed(language, (tag) => {
    const parts = new Intl.NumberFormat(localesFor(tag), { useGrouping: 'always' }).formatToParts(1_234_567.5);
    const sign = (type: 'group' | 'decimal') => plainSign(parts.find((part) => part.type === type)?.value ?? '');
    return { group: sign('group'), decimal: sign('decimal') };
  });
}

/** A space or an apostrophe as its plainest form. */
export function plainSign(sign: string): string {
  if (/\s/u.test(sign)) return ' ';
  return sign === '’' ? "'" : sign;
}
